package org.gongjian.claims.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Claims something on one of the lists. */
@Controller
class ClaimController {

    private final Listings listings;
    private final ClaimDesk desk;
    private final ClaimChoices choices;
    private final Rounds rounds;
    private final Organizations organizations;
    private final CurrentActor actor;

    ClaimController(
            Listings listings,
            ClaimDesk desk,
            ClaimChoices choices,
            Rounds rounds,
            Organizations organizations,
            CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.choices = choices;
        this.rounds = rounds;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping("/{district}/listings/{id}/claim")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        Listing listing = claimable(by, id);
        desk.mayBeClaimed(listing).orConflict();
        Form form = Form.blank()
                .with("quantity", plain(listing))
                .with("deadline", listing.details().deadline());
        by.onlyUnit()
                .filter(unit -> !unit.equals(listing.owner()))
                .map(UnitId::value)
                .ifPresent(unit -> form.with("lead", unit));
        return page(form, listing, w);
    }

    @PostMapping("/{district}/listings/{id}/claim")
    ModelAndView claim(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        Listing listing = claimable(by, id);
        ClaimFields.Typed typed = ClaimFields.read(form, listings.today());
        Optional<ClaimId> made = form.submit(() -> desk.make(by, typed.claim(listing.id())));
        return made.map(claim -> SeeOther.at(frame.at(claim.caseId().path()))).orElseGet(() -> page(form, listing, w));
    }

    private Listing claimable(Actor by, UUID id) {
        Listing listing = listings.open(by, new ListingId(id));
        desk.mayClaimSomewhere(by).orForbid();
        return listing;
    }

    private static String plain(Listing listing) {
        return listing.left().signum() > 0 ? listing.left().stripTrailingZeros().toPlainString() : "";
    }

    private ModelAndView page(Form form, Listing listing, Wording w) {
        Actor by = actor.current();
        return form.on("claims/claim")
                .addObject("listing", listing)
                .addObject("left", plain(listing))
                .addObject("owner", organizations.byId(listing.owner()).orElse(null))
                .addObject("round", rounds.latestWith(List.of(listing.id())).get(listing.id()))
                .addObject("leads", choices.leads(by, listing.owner(), w))
                .addObject("others", choices.others(listing.owner(), w))
                .addObject("resources", choices.resources(by, listing.owner(), w))
                .addObject("bases", choices.bases(w));
    }
}
