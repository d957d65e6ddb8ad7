package org.gongjian.reading.trips.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Figure;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.trips.Trip;
import org.gongjian.reading.trips.TripId;
import org.gongjian.reading.trips.TripYear;
import org.gongjian.reading.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The trips of a year with what they add up to, and the form on which one is written down. */
@Controller
class TripController {

    private static final int SIZE = 50;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Trips trips;
    private final Network network;
    private final LibraryPermissions permissions;
    private final Places places;
    private final CurrentActor actor;
    private final Today today;

    TripController(
            Trips trips,
            Network network,
            LibraryPermissions permissions,
            Places places,
            CurrentActor actor,
            Today today) {
        this.trips = trips;
        this.network = network;
        this.permissions = permissions;
        this.places = places;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/trips")
    ModelAndView list(Form form) {
        int year = form.value("year").matches("(19|20|21)[0-9]{2}")
                ? Integer.parseInt(form.value("year"))
                : today.date().getYear();
        PlaceId stop = form.value("stop").matches(UUID_FORM) ? new PlaceId(UUID.fromString(form.value("stop"))) : null;
        List<Trip> found = trips.page(year, stop, after(form.value("after")), SIZE + 1);
        List<Trip> shown = found.subList(0, Math.min(SIZE, found.size()));
        Map<PlaceId, Localized> names =
                places.names(shown.stream().map(Trip::stop).collect(Collectors.toSet()));
        List<Site> kept = kept();
        return new ModelAndView("reading/trips")
                .addObject("year", year)
                .addObject("stop", stop)
                .addObject("trips", shown)
                .addObject("names", names)
                .addObject("figures", figures(trips.sum(year, stop)))
                .addObject("mayWrite", !kept.isEmpty())
                .addObject(
                        "keptStops",
                        kept.stream().map(site -> site.place().id()).collect(Collectors.toSet()))
                .addObject(
                        "next",
                        found.size() > SIZE
                                ? shown.getLast().on() + "."
                                        + shown.getLast().id().value()
                                : null);
    }

    @GetMapping("/{district}/library/trips/new")
    ModelAndView blank(Form asked, @ModelAttribute("w") Wording w) {
        mayWrite();
        return page(Form.blank().with("on", today.date()).with("stop", asked.value("stop")), w, null);
    }

    @PostMapping("/{district}/library/trips")
    ModelAndView write(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        mayWrite();
        Optional<TripId> id = form.id("id", TripId::new);
        Optional<Trip> trip = read(form, id.orElseGet(TripId::next), 0);
        return form.submit(() -> trips.write(actor.current(), trip.orElseThrow()))
                .map(done -> SeeOther.at(
                        frame.at("library/trips?year=" + trip.orElseThrow().on().getYear())))
                .orElseGet(() -> page(form, w, null));
    }

    @GetMapping("/{district}/library/trips/{trip}/edit")
    ModelAndView edit(@PathVariable UUID trip, @ModelAttribute("w") Wording w) {
        Trip found = trips.require(new TripId(trip));
        permissions.mayKeepSite(actor.current(), network.require(found.stop())).orForbid();
        return page(
                Form.blank()
                        .with("id", null)
                        .with("version", found.version())
                        .with("stop", found.stop().value())
                        .with("on", found.on())
                        .with("books", found.books())
                        .with("served", found.served())
                        .with("loans", found.loans())
                        .with("note", found.note()),
                w,
                found);
    }

    @PostMapping("/{district}/library/trips/{trip}")
    ModelAndView correct(
            @PathVariable UUID trip,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Trip found = trips.require(new TripId(trip));
        permissions.mayKeepSite(actor.current(), network.require(found.stop())).orForbid();
        Optional<Trip> said = read(form, found.id(), form.version());
        return form.submit(() -> {
                    trips.correct(actor.current(), said.orElseThrow());
                    return found;
                })
                .map(done -> SeeOther.at(
                        frame.at("library/trips?year=" + said.orElseThrow().on().getYear())))
                .orElseGet(() -> page(form.isStale() ? form.with("version", found.version()) : form, w, found));
    }

    private void mayWrite() {
        Actor current = actor.current();
        if (kept().isEmpty()) {
            permissions.mayKeepNetwork(current).orForbid();
        }
    }

    private Optional<Trip> read(Form form, TripId id, int version) {
        Optional<PlaceId> stop = form.id("stop", PlaceId::new);
        Optional<LocalDate> on = form.date("on", today.date());
        Optional<Integer> books = number(form, "books");
        Optional<Integer> served = number(form, "served");
        Optional<Integer> loans = number(form, "loans");
        Optional<String> note = form.optionalText("note", Trip.NOTE);
        return form.isFaulty()
                ? Optional.empty()
                : Optional.of(new Trip(
                        id,
                        version,
                        stop.orElseThrow(),
                        on.orElseThrow(),
                        books.orElseThrow(),
                        served.orElseThrow(),
                        loans.orElseThrow(),
                        note.orElse(null)));
    }

    private static Optional<Integer> number(Form form, String field) {
        return form.value(field).strip().matches("[0０]+") ? Optional.of(0) : form.count(field, Trip.MOST);
    }

    /** The last trip of the page before; null where the address says none of ours. */
    private static @Nullable Trip after(String typed) {
        if (!typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}\\." + UUID_FORM)) {
            return null;
        }
        UUID id = UUID.fromString(typed.substring(11));
        try {
            return new Trip(new TripId(id), 0, new PlaceId(id), LocalDate.parse(typed.substring(0, 10)), 0, 0, 0, null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static List<Figure> figures(TripYear year) {
        String here = "library/trips?year=" + year.year();
        return List.of(
                figure(year.trips(), "trips", here),
                figure(year.books(), "books", here),
                figure(year.served(), "served", here),
                figure(year.loans(), "loans", here));
    }

    private static Figure figure(long number, String what, String path) {
        return new Figure(number, false, Reason.of("reading.trips." + what), Reason.of("reading.year.open"), path);
    }

    /** The stops whose trips somebody may write down. */
    private List<Site> kept() {
        Actor current = actor.current();
        boolean all = permissions.mayKeepNetwork(current).isAllowed();
        return !all && current.units().isEmpty() && current.mandates().isEmpty()
                ? List.of()
                : network.all().stream()
                        .filter(site -> site.kind() == SiteKind.MOBILE_POINT)
                        .filter(site ->
                                all || permissions.mayKeepSite(current, site).isAllowed())
                        .toList();
    }

    private ModelAndView page(Form form, Wording w, @Nullable Trip trip) {
        return form.on("reading/trip-form")
                .addObject("trip", trip)
                .addObject(
                        "stops",
                        kept().stream()
                                .map(site -> Choice.of(
                                        site.place().id().value(),
                                        w.plain(site.place().name())))
                                .toList());
    }
}
