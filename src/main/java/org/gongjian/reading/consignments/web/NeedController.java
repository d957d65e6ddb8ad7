package org.gongjian.reading.consignments.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Lot;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.network.LibraryPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Puts a site on the next round because a community needs books. */
@Controller
class NeedController {

    private final DeliveryRounds rounds;
    private final Listings listings;
    private final LibraryPermissions permissions;
    private final LibraryNames names;
    private final CurrentActor actor;
    private final Today today;

    NeedController(
            DeliveryRounds rounds,
            Listings listings,
            LibraryPermissions permissions,
            LibraryNames names,
            CurrentActor actor,
            Today today) {
        this.rounds = rounds;
        this.listings = listings;
        this.permissions = permissions;
        this.names = names;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/listings/{id}")
    ModelAndView toAnswer(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Listing need = need(id);
        return page(
                Form.blank().with("id", null).with("plannedFor", today.date().plusDays(7)), need, w);
    }

    @PostMapping("/{district}/library/listings/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Listing need = need(id);
        Optional<PlaceId> to = form.id("to", PlaceId::new);
        Optional<CategoryId> category = form.id("category", CategoryId::new);
        Optional<Integer> quantity = form.count("quantity", Lot.MOST);
        Optional<LocalDate> day = form.date("plannedFor", today.date());
        return form.submit(() -> rounds.answer(
                        actor.current(),
                        need.id(),
                        to.orElseThrow(),
                        category.orElseThrow(),
                        quantity.orElseThrow(),
                        Localized.zh(w.t("reading.need.name")),
                        day.orElseThrow()))
                .map(round -> SeeOther.at(frame.at(round.path())))
                .orElseGet(() -> page(form, need, w));
    }

    private Listing need(UUID listing) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return listings.open(actor.current(), new ListingId(listing));
    }

    private ModelAndView page(Form form, Listing need, Wording w) {
        return form.on("reading/need")
                .addObject("need", need)
                .addObject("sites", names.sites(w))
                .addObject("categories", names.categories(w));
    }
}
