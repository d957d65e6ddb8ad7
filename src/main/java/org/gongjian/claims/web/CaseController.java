package org.gongjian.claims.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.Claims;
import org.gongjian.claims.Joined;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.rating.WordsDesk;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.CaseState;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one case: where it stands and why, what comes next, who answers for it, what was done. */
@Controller
class CaseController {

    private final Cases cases;
    private final CaseLights lights;
    private final CaseActions actions;
    private final CaseDesk desk;
    private final Claims claims;
    private final ClaimDesk claimDesk;
    private final Ratings ratings;
    private final RatingDesk ratingDesk;
    private final WordsDesk wordsDesk;
    private final Listings listings;
    private final Programmes programmes;
    private final Organizations organizations;
    private final RecordFiles files;
    private final Panels panels;
    private final History history;
    private final PublicUrl url;
    private final CurrentActor actor;

    CaseController(
            Cases cases,
            CaseLights lights,
            CaseActions actions,
            CaseDesk desk,
            Claims claims,
            ClaimDesk claimDesk,
            Ratings ratings,
            RatingDesk ratingDesk,
            WordsDesk wordsDesk,
            Listings listings,
            Programmes programmes,
            Organizations organizations,
            RecordFiles files,
            Panels panels,
            History history,
            PublicUrl url,
            CurrentActor actor) {
        this.cases = cases;
        this.lights = lights;
        this.actions = actions;
        this.desk = desk;
        this.claims = claims;
        this.claimDesk = claimDesk;
        this.ratings = ratings;
        this.ratingDesk = ratingDesk;
        this.wordsDesk = wordsDesk;
        this.listings = listings;
        this.programmes = programmes;
        this.organizations = organizations;
        this.files = files;
        this.panels = panels;
        this.history = history;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/cases/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor reader = actor.current();
        Case about = cases.require(new CaseId(id));
        Claim claim = claims.require(new ClaimId(id));
        LightReading light = lights.of(about);
        boolean words = desk.mayReadWords(reader, about).isAllowed();
        ModelAndView page = new ModelAndView("claims/case");
        page.addObject("case", about);
        page.addObject("claim", claim);
        page.addObject("light", light);
        page.addObject("events", cases.eventsOf(about.id()));
        page.addObject("upcoming", CaseSteps.after(about, claim));
        page.addObject("names", names(about, claim));
        page.addObject("listing", listings.byId(about.listing()).orElse(null));
        page.addObject("uses", uses(claim));
        page.addObject(
                "programme",
                listings.byId(about.listing())
                        .map(listing -> listing.details().programme())
                        .flatMap(programmes::byId)
                        .orElse(null));
        page.addObject("tally", ratings.of(about));
        page.addObject("first", about.round() > 1 ? ratings.ofRound(about.id(), about.round() - 1) : null);
        page.addObject("ratings", words ? ratings.all(about.id()) : null);
        page.addObject("said", ratings.open(about.id()));
        page.addObject("mayHide", wordsDesk.mayHide(reader, about).isAllowed());
        page.addObject("mayAnswer", words && ratingDesk.mayAnswer(reader, about).isAllowed());
        page.addObject("notes", claims.mayReadNotes(reader, claim));
        page.addObject("files", files.of(about.ref(), reader.author()));
        page.addObject(
                "actions",
                reader.mandates().isEmpty() ? panels.actionsOn(about.ref()) : actions.of(reader, about, claim));
        page.addObject("related", panels.relatedTo(about.ref()));
        page.addObject("history", history.of(about.ref()));
        page.addObject("today", cases.today());
        page.addObject("copy", copy(about, light, w, frame));
        return page;
    }

    /** A unit that was asked says that it is part of the claim. */
    @PostMapping("/{district}/cases/{id}/join/{unit}")
    ModelAndView join(@PathVariable UUID id, @PathVariable UUID unit, @ModelAttribute("frame") PageFrame frame) {
        return answered(id, unit, true, frame);
    }

    @PostMapping("/{district}/cases/{id}/decline/{unit}")
    ModelAndView decline(@PathVariable UUID id, @PathVariable UUID unit, @ModelAttribute("frame") PageFrame frame) {
        return answered(id, unit, false, frame);
    }

    private ModelAndView answered(UUID id, UUID unit, boolean joins, PageFrame frame) {
        CaseId about = cases.require(new CaseId(id)).id();
        claimDesk.answer(actor.current(), new ClaimId(id), new UnitId(unit), joins);
        return SeeOther.at(frame.at(about.path()));
    }

    /** The resource it is met with, where everybody may read of it. */
    private @Nullable Listing uses(Claim claim) {
        return Optional.ofNullable(claim.brings().uses())
                .flatMap(used -> listings.byId(used.resource()))
                .filter(Listing::isPublic)
                .orElse(null);
    }

    private Map<UnitId, Localized> names(Case about, Claim claim) {
        Set<UnitId> units = new HashSet<>(about.units());
        claim.joined().stream().map(Joined::unit).forEach(units::add);
        return organizations.names(units);
    }

    private String copy(Case about, LightReading light, Wording w, PageFrame frame) {
        return String.join(
                "\n",
                w.t("claims.copy.title", about.title(), about.number().label()),
                about.state() == CaseState.CLOSED
                        ? w.reason(light.why())
                        : w.t("claims.copy.state", about.state().label(), about.deadline()),
                url.whole(frame.at(about.path())));
    }
}
