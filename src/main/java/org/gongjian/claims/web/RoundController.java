package org.gongjian.claims.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.Round;
import org.gongjian.claims.rounds.RoundDesk;
import org.gongjian.claims.rounds.RoundId;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rounds of publication: which there are, one with its countdown, and opening the next. */
@Controller
class RoundController {

    private static final int LATEST = 30;
    private static final int MOST_HOURS = 720;

    private final Rounds rounds;
    private final RoundDesk desk;
    private final Listings listings;
    private final Programmes programmes;
    private final Organizations organizations;
    private final UnitOffers units;
    private final ClaimPolicies policies;
    private final History history;
    private final CurrentActor actor;

    RoundController(
            Rounds rounds,
            RoundDesk desk,
            Listings listings,
            Programmes programmes,
            Organizations organizations,
            UnitOffers units,
            ClaimPolicies policies,
            History history,
            CurrentActor actor) {
        this.rounds = rounds;
        this.desk = desk;
        this.listings = listings;
        this.programmes = programmes;
        this.organizations = organizations;
        this.units = units;
        this.policies = policies;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/rounds")
    ModelAndView list() {
        return new ModelAndView("claims/rounds")
                .addObject("rounds", rounds.latest(LATEST))
                .addObject("now", rounds.now())
                .addObject("mayOpen", desk.mayHoldSome(actor.current()).isAllowed());
    }

    @GetMapping("/{district}/rounds/{id}")
    ModelAndView show(@PathVariable UUID id) {
        Round round = rounds.require(new RoundId(id));
        Map<ListingId, Listing> found =
                listings.all(round.listings()).stream().collect(Collectors.toMap(Listing::id, one -> one));
        List<Listing> ordered = round.listings().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        return new ModelAndView("claims/round")
                .addObject("round", round)
                .addObject("phase", round.phase(rounds.now()))
                .addObject("minutes", rounds.minutesToHall(round))
                .addObject("listings", ordered)
                .addObject(
                        "waited",
                        round.entries().stream().collect(Collectors.toMap(Round.Entry::listing, Round.Entry::waited)))
                .addObject(
                        "owners",
                        organizations.shortNames(
                                ordered.stream().map(Listing::owner).collect(Collectors.toSet())))
                .addObject("mayEnd", desk.mayHold(actor.current(), round.host()).isAllowed())
                .addObject("history", history.of(round.id().ref()));
    }

    @PostMapping("/{district}/rounds/{id}/end")
    ModelAndView end(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.end(actor.current(), new RoundId(id), form.version());
        return SeeOther.at(frame.at("rounds/" + id));
    }

    @GetMapping("/{district}/rounds/new")
    ModelAndView open(@RequestParam(required = false) @Nullable UUID programme, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayHoldSome(by).orForbid();
        Form form = Form.blank()
                .with("programme", programme)
                .with("hours", policies.current().pairedHours());
        by.onlyUnit().map(UnitId::value).ifPresent(unit -> form.with("host", unit));
        List<ListingId> unclaimed = candidates(by).stream()
                .filter(listing -> programme == null
                        || new ProgrammeId(programme).equals(listing.details().programme()))
                .map(Listing::id)
                .toList();
        Map<ListingId, Integer> waited = desk.waited(unclaimed);
        form.withAll(
                "listings",
                unclaimed.stream()
                        .filter(listing -> programme != null || waited.getOrDefault(listing, 0) > 0)
                        .map(ListingId::value)
                        .toList());
        return page(form, w);
    }

    @PostMapping("/{district}/rounds")
    ModelAndView open(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        desk.mayHoldSome(by).orForbid();
        Optional<RoundId> id = form.id("id", RoundId::new);
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<UnitId> host = form.id("host", UnitId::new);
        Instant opensAt = moment(form, "opens", w).orElse(rounds.now());
        int hours = form.value("hours").strip().equals("0") || form.isBlank("hours")
                ? 0
                : form.count("hours", MOST_HOURS).orElse(0);
        Instant closesAt = moment(form, "closes", w).orElse(null);
        return form.submit(() -> {
                    RoundId opened = desk.open(
                            by,
                            new OpenRound(
                                    id.orElseThrow(),
                                    title.orElseThrow(),
                                    form.optionalId("programme", ProgrammeId::new)
                                            .orElse(null),
                                    host.orElseThrow(),
                                    opensAt,
                                    opensAt.plus(Duration.ofHours(hours)),
                                    closesAt,
                                    form.ids("listings", ListingId::new)));
                    return SeeOther.at(frame.at(opened.path()));
                })
                .orElseGet(() -> page(form, w));
    }

    /** Empty where neither a day nor a time is typed. */
    private Optional<Instant> moment(Form form, String name, Wording w) {
        return form.isBlank(name + "On") && form.isBlank(name + "At")
                ? Optional.empty()
                : form.moment(name + "On", name + "At", listings.today(), w.zone());
    }

    /** What may be put into a round by somebody. */
    private List<Listing> candidates(Actor by) {
        return listings
                .find(
                        by,
                        ListingFilter.of(ListingKind.WISH, ListingKind.NEED, ListingKind.PROJECT)
                                .in(ListingFilter.Standing.OPEN),
                        null,
                        RoundDesk.MOST)
                .listings()
                .stream()
                .filter(listing -> desk.mayHold(by, listing.owner()).isAllowed())
                .toList();
    }

    private ModelAndView page(Form form, Wording w) {
        Actor by = actor.current();
        List<Listing> offered = candidates(by);
        Map<ListingId, Integer> waited =
                desk.waited(offered.stream().map(Listing::id).toList());
        return form.on("claims/round-form")
                .addObject(
                        "listings",
                        offered.stream()
                                .sorted(Comparator.comparingInt(listing -> -waited.getOrDefault(listing.id(), 0)))
                                .map(listing -> choice(listing, waited.getOrDefault(listing.id(), 0), w))
                                .toList())
                .addObject("hosts", units.actedFor(by, w))
                .addObject(
                        "programmes",
                        programmes.all().stream()
                                .map(one -> Choice.of(one.id().value(), w.plain(one.name())))
                                .toList());
    }

    private static Choice choice(Listing listing, int waited, Wording w) {
        return Choice.of(
                listing.id().value(),
                waited > 0 ? w.t("claims.round.form.waited", listing.title(), waited) : w.plain(listing.title()));
    }
}
