package org.gongjian.listings.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Wish;
import org.gongjian.listings.WishDossier;
import org.gongjian.listings.Wishes;
import org.gongjian.people.PersonId;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The private half of a wish: whose it is, how that was verified, and the full record for whoever may open it. */
@Controller
class WishController {

    private final Listings listings;
    private final ListingDesk desk;
    private final Wishes wishes;
    private final ListingChoices choices;
    private final CurrentActor actor;

    WishController(Listings listings, ListingDesk desk, Wishes wishes, ListingChoices choices, CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.wishes = wishes;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/listings/{id}/wisher")
    ModelAndView open(@PathVariable UUID id) {
        Listing listing = kept(id);
        Form form = Form.blank().with("id", null).with("version", 0);
        wishes.of(actor.current(), listing)
                .ifPresent(wish -> form.with("version", wish.version())
                        .with("person", wish.person().value()));
        return page(form, listing);
    }

    @PostMapping("/{district}/listings/{id}/wisher")
    ModelAndView name(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = kept(id);
        Optional<PersonId> person = form.id("person", PersonId::new);
        Optional<String> story = form.optionalText("story", Wishes.STORY);
        return form.submit(() -> {
                    wishes.isOf(
                            actor.current(), listing.id(), person.orElseThrow(), story.orElse(null), form.version());
                    return listing;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(form, listing));
    }

    @GetMapping("/{district}/listings/{id}/verification")
    ModelAndView askWhen(@PathVariable UUID id) {
        return verificationPage(
                Form.blank().with("id", null).with("on", listings.today()).with("manner", "call"), verified(id));
    }

    @PostMapping("/{district}/listings/{id}/verification")
    ModelAndView verify(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = verified(id);
        Optional<Manner> manner = form.choice("manner", Manner.class);
        Optional<LocalDate> on = form.date("on", listings.today());
        return form.submit(() -> {
                    wishes.verify(
                            actor.current(), listing.id(), manner.orElseThrow() == Manner.VISIT, on.orElseThrow());
                    return listing;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> verificationPage(form, listing));
    }

    /** How it was made sure of. */
    enum Manner {
        CALL,
        VISIT
    }

    @GetMapping("/{district}/listings/{id}/dossier")
    ModelAndView ask(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Listing listing = wish(id);
        wishes.mayOpen(actor.current(), listing).orForbid();
        return dossierPage(Form.blank().with("id", null), listing, null, w);
    }

    @PostMapping("/{district}/listings/{id}/dossier")
    ModelAndView show(@PathVariable UUID id, Form form, @ModelAttribute("w") Wording w) {
        Listing listing = wish(id);
        wishes.mayOpen(actor.current(), listing).orForbid();
        Optional<Purpose> purpose = form.choice("purpose", Purpose.class);
        Optional<String> note = form.optionalText("note", Because.NOTE);
        WishDossier opened = form.submit(() -> wishes.open(
                        actor.current(), listing.id(), new Because(purpose.orElseThrow(), note.orElse(null))))
                .orElse(null);
        return dossierPage(form, listing, opened, w);
    }

    private Listing kept(UUID id) {
        Listing listing = wish(id);
        desk.mayKeep(actor.current(), listing).orForbid();
        return listing;
    }

    private Listing verified(UUID id) {
        Listing listing = wish(id);
        desk.mayVerify(actor.current(), listing).orForbid();
        return listing;
    }

    private Listing wish(UUID id) {
        Listing listing = listings.open(actor.current(), new ListingId(id));
        if (listing.kind() != ListingKind.WISH) {
            throw Refused.missing();
        }
        return listing;
    }

    private ModelAndView page(Form form, Listing listing) {
        Actor by = actor.current();
        ModelAndView page = form.on("listings/wisher-form");
        page.addObject("listing", listing);
        page.addObject("hasStory", wishes.of(by, listing).filter(Wish::hasStory).isPresent());
        page.addObject("persons", choices.persons(by));
        return page;
    }

    private static ModelAndView verificationPage(Form form, Listing listing) {
        ModelAndView page = form.on("listings/verification-form");
        page.addObject("listing", listing);
        return page;
    }

    private static ModelAndView dossierPage(Form form, Listing listing, @Nullable WishDossier opened, Wording w) {
        ModelAndView page = form.on("listings/dossier");
        page.addObject("listing", listing);
        page.addObject("opened", opened);
        page.addObject(
                "purposes",
                Stream.of(Purpose.values())
                        .map(purpose -> Choice.of(purpose.name().toLowerCase(Locale.ROOT), w.reason(purpose.label())))
                        .toList());
        return page;
    }
}
