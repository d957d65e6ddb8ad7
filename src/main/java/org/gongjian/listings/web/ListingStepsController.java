package org.gongjian.listings.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a listing: submit, publish, send back, renew, withdraw. */
@Controller
class ListingStepsController {

    private static final int REASON = 500;

    private final Listings listings;
    private final ListingDesk desk;
    private final CurrentActor actor;

    ListingStepsController(Listings listings, ListingDesk desk, CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.actor = actor;
    }

    @PostMapping("/{district}/listings/{id}/submit")
    ModelAndView submit(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = open(id);
        desk.submit(actor.current(), listing.id(), form.version());
        return SeeOther.at(frame.at(listing.path()));
    }

    @PostMapping("/{district}/listings/{id}/publish")
    ModelAndView publish(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = open(id);
        desk.publish(actor.current(), listing.id(), form.version());
        return SeeOther.at(frame.at(listing.path()));
    }

    @GetMapping("/{district}/listings/{id}/send-back")
    ModelAndView askToSendBack(@PathVariable UUID id) {
        Listing listing = open(id);
        desk.mayVerify(actor.current(), listing).orForbid();
        listing.mayReturn().orConflict();
        return reasonPage(blank(listing), listing, "send-back");
    }

    @PostMapping("/{district}/listings/{id}/send-back")
    ModelAndView sendBack(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = open(id);
        desk.mayVerify(actor.current(), listing).orForbid();
        Optional<Localized> because = form.localized("because", REASON);
        return form.submit(() -> {
                    desk.sendBack(actor.current(), listing.id(), because.orElseThrow(), form.version());
                    return listing;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> reasonPage(newest(form, listing), listing, "send-back"));
    }

    @GetMapping("/{district}/listings/{id}/withdraw")
    ModelAndView askToWithdraw(@PathVariable UUID id) {
        Listing listing = open(id);
        desk.mayKeep(actor.current(), listing).orForbid();
        listing.mayWithdraw().orConflict();
        return reasonPage(blank(listing), listing, "withdraw");
    }

    @PostMapping("/{district}/listings/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = open(id);
        desk.mayKeep(actor.current(), listing).orForbid();
        Optional<Localized> because = form.localized("because", REASON);
        return form.submit(() -> {
                    desk.withdraw(actor.current(), listing.id(), because.orElseThrow(), form.version());
                    return listing;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> reasonPage(newest(form, listing), listing, "withdraw"));
    }

    @GetMapping("/{district}/listings/{id}/renew")
    ModelAndView askToRenew(@PathVariable UUID id) {
        Listing listing = open(id);
        desk.mayKeep(actor.current(), listing).orForbid();
        listing.mayRenew().orConflict();
        return renewPage(blank(listing), listing);
    }

    @PostMapping("/{district}/listings/{id}/renew")
    ModelAndView renew(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Listing listing = open(id);
        desk.mayKeep(actor.current(), listing).orForbid();
        Optional<LocalDate> until = form.date("validUntil", listings.today());
        return form.submit(() -> {
                    desk.renew(actor.current(), listing.id(), until.orElseThrow(), form.version());
                    return listing;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> renewPage(newest(form, listing), listing));
    }

    private Listing open(UUID id) {
        return listings.open(actor.current(), new ListingId(id));
    }

    private static Form blank(Listing listing) {
        return Form.blank().with("id", null).with("version", listing.version());
    }

    private static Form newest(Form form, Listing listing) {
        return form.isStale() ? form.with("version", listing.version()) : form;
    }

    private static ModelAndView reasonPage(Form form, Listing listing, String step) {
        ModelAndView page = form.on("listings/reason-form");
        page.addObject("listing", listing);
        page.addObject("step", step);
        return page;
    }

    private static ModelAndView renewPage(Form form, Listing listing) {
        ModelAndView page = form.on("listings/renew-form");
        page.addObject("listing", listing);
        return page;
    }
}
