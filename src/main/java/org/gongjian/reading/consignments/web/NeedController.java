package org.gongjian.reading.consignments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.jspecify.annotations.Nullable;
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
    private final Network network;
    private final Categories categories;
    private final BookOffers offers;
    private final CurrentActor actor;
    private final Today today;

    NeedController(
            DeliveryRounds rounds,
            Listings listings,
            LibraryPermissions permissions,
            LibraryNames names,
            Network network,
            Categories categories,
            BookOffers offers,
            CurrentActor actor,
            Today today) {
        this.rounds = rounds;
        this.listings = listings;
        this.permissions = permissions;
        this.names = names;
        this.network = network;
        this.categories = categories;
        this.offers = offers;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/listings/{id}")
    ModelAndView toAnswer(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Listing need = need(id);
        return page(filled(need), need, w);
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

    /** What the need says already: where, what and how much, so that one press is enough. */
    private Form filled(Listing need) {
        Form form = Form.blank()
                .with("id", null)
                .with("plannedFor", today.date().plusDays(7))
                .with("quantity", quantity(need));
        List<Site> own = network.all().stream()
                .filter(site -> site.kind() != SiteKind.MAIN_LIBRARY && site.isOpen(today.date()))
                .filter(site -> site.place().id().equals(need.details().place())
                        || (need.details().place() == null && need.owner().equals(site.host())))
                .toList();
        if (own.size() == 1) {
            form.with("to", own.getFirst().place().id().value());
        }
        CategoryId asked = need.details().category();
        if (BookOffers.isBooks(categories.tree(), asked)) {
            form.with("category", asked.value());
        }
        return form;
    }

    private static @Nullable Object quantity(Listing need) {
        BigDecimal left = need.left();
        boolean whole = left.stripTrailingZeros().scale() <= 0;
        return whole && left.signum() > 0 && left.compareTo(BigDecimal.valueOf(Lot.MOST)) <= 0
                ? left.intValueExact()
                : null;
    }

    private Listing need(UUID listing) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return listings.open(actor.current(), new ListingId(listing));
    }

    private ModelAndView page(Form form, Listing need, Wording w) {
        return form.on("reading/need")
                .addObject("need", need)
                .addObject("offers", offers.offers(actor.current(), need))
                .addObject("sites", names.sites(w))
                .addObject("categories", names.categories(w));
    }
}
