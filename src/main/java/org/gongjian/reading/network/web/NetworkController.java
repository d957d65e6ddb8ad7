package org.gongjian.reading.network.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Figure;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.map.Draughtsman;
import org.gongjian.places.map.Drawing;
import org.gongjian.places.map.MapPoint;
import org.gongjian.reading.consignments.LibraryYear;
import org.gongjian.reading.consignments.LibraryYears;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.trips.TripYear;
import org.gongjian.reading.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The library network: how many sites of each kind, and which, as a list and on the map. */
@Controller
class NetworkController {

    private static final int SIZE = 50;

    private final Network network;
    private final LibraryPermissions permissions;
    private final Organizations organizations;
    private final LibraryYears years;
    private final Trips trips;
    private final Draughtsman draughtsman;
    private final CurrentActor actor;
    private final Today today;

    NetworkController(
            Network network,
            LibraryPermissions permissions,
            Organizations organizations,
            LibraryYears years,
            Trips trips,
            Draughtsman draughtsman,
            CurrentActor actor,
            Today today) {
        this.network = network;
        this.permissions = permissions;
        this.organizations = organizations;
        this.years = years;
        this.trips = trips;
        this.draughtsman = draughtsman;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library")
    ModelAndView show(Form form, @RequestParam(required = false) @Nullable UUID after, @ModelAttribute("w") Wording w) {
        SiteKind kind = SiteKind.named(form.value("kind")).orElse(null);
        List<Site> found = network.page(kind, after == null ? null : new PlaceId(after), SIZE + 1);
        List<Site> shown = found.subList(0, Math.min(SIZE, found.size()));
        Map<SiteKind, Long> counts = network.countByKind(today.date());
        int year = form.value("year").matches("(19|20|21)[0-9]{2}")
                ? Integer.parseInt(form.value("year"))
                : years.latest(today.date().getYear());
        return new ModelAndView("reading/network")
                .addObject("year", year)
                .addObject("done", figures(years.of(year), trips.sum(year, null)))
                .addObject("sites", shown)
                .addObject(
                        "next",
                        found.size() > SIZE ? shown.getLast().place().id().value() : null)
                .addObject("kind", kind)
                .addObject("form", form)
                .addObject("map", form.value("view").equals("map"))
                .addObject(
                        "kinds",
                        Arrays.stream(SiteKind.values())
                                .map(one -> Choice.of(one.code(), w.reason(one.label())))
                                .toList())
                .addObject(
                        "figures",
                        Arrays.stream(SiteKind.values())
                                .filter(counts::containsKey)
                                .map(one -> new Figure(
                                        counts.getOrDefault(one, 0L),
                                        false,
                                        one.labelOfMany(),
                                        Reason.of("reading.network.open"),
                                        "library?kind=" + one.code()))
                                .toList())
                .addObject(
                        "hosts",
                        organizations.shortNames(shown.stream()
                                .map(Site::host)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())))
                .addObject(
                        "mayKeep", permissions.mayKeepNetwork(actor.current()).isAllowed());
    }

    private static List<Figure> figures(LibraryYear year, TripYear gone) {
        String arrived = "library/consignments?state=received&year=" + year.year();
        String months = "library/months?year=" + year.year();
        List<Figure> figures = new ArrayList<>(List.of(
                figure(year.books(), "books", arrived),
                figure(year.consignments(), "consignments", arrived),
                figure(year.visits(), "visits", months),
                figure(year.loans(), "loans", months)));
        if (gone.trips() > 0) {
            String trips = "library/trips?year=" + year.year();
            figures.add(figure(gone.trips(), "trips", trips));
            figures.add(figure(gone.served(), "served", trips));
        }
        return List.copyOf(figures);
    }

    private static Figure figure(long number, String what, String path) {
        return new Figure(number, false, Reason.of("reading.year." + what), Reason.of("reading.year.open"), path);
    }

    /** What the script of the map draws. */
    @GetMapping("/{district}/library/points")
    @ResponseBody
    Drawing points(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        SiteKind kind = SiteKind.named(form.value("kind")).orElse(null);
        List<MapPoint> points = network.all().stream()
                .filter(site -> kind == null || site.kind() == kind)
                .filter(site -> site.place().coordinates() != null)
                .limit(Drawing.MOST)
                .map(site -> new MapPoint(
                        Objects.requireNonNull(site.place().coordinates()),
                        site.place().name(),
                        site.kind().label(),
                        site.kind().symbol(),
                        site.path(),
                        1))
                .toList();
        return draughtsman.draw(points, points.size(), Map.of(), w, frame);
    }
}
