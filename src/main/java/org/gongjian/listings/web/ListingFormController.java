package org.gongjian.listings.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Priority;
import org.gongjian.listings.WriteListing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts listings down, and changes what they say. */
@Controller
class ListingFormController {

    private static final int LEAST_SLOTS = 1;
    private static final int USUAL_VALIDITY = 90;

    private final Listings listings;
    private final ListingDesk desk;
    private final JointPlans plans;
    private final Agreements agreements;
    private final ListingChoices choices;
    private final CurrentActor actor;

    ListingFormController(
            Listings listings,
            ListingDesk desk,
            JointPlans plans,
            Agreements agreements,
            ListingChoices choices,
            CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.plans = plans;
        this.agreements = agreements;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/listings/new")
    ModelAndView open(
            @RequestParam(defaultValue = "need") String kind,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(name = PlanFields.ITEM, required = false) @Nullable UUID planItem,
            @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayDraftSome(by).orForbid();
        Form form = Form.blank()
                .with("kind", kind(kind).name())
                .with("priority", Priority.USUAL.name())
                .with("programme", programme)
                .with("validUntil", listings.today().plusDays(USUAL_VALIDITY));
        by.onlyUnit().ifPresent(own -> form.with("owner", own.value()));
        if (planItem != null) {
            PlanItem item = plans.open(by, new PlanItemId(planItem));
            item.mayChange().orConflict();
            PlanFields.fill(
                    form,
                    item,
                    agreements.open(by, item.agreement()),
                    unit -> desk.mayDraftFor(by, unit).isAllowed(),
                    listings.today());
        }
        return page(form, kind(kind), null, null, w);
    }

    @PostMapping("/{district}/listings")
    ModelAndView put(
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        desk.mayDraftSome(actor.current()).orForbid();
        ListingKind kind = kind(form.value("kind"));
        if (add == null) {
            Optional<ListingId> id = form.id("id", ListingId::new);
            Optional<UnitId> owner = form.id("owner", UnitId::new);
            Optional<PlanItemId> planItem = form.optionalId(PlanFields.ITEM, PlanItemId::new);
            Optional<ListingId> put = ListingFields.read(form, kind, listings.today())
                    .flatMap(typed -> form.submit(() -> desk.draft(
                            actor.current(),
                            new WriteListing(
                                    id.orElseThrow(), kind, owner.orElseThrow(), typed, planItem.orElse(null)))));
            if (put.isPresent()) {
                return SeeOther.at(frame.at("listings/" + put.get().value()));
            }
        }
        return page(form, kind, null, add, w);
    }

    @GetMapping("/{district}/listings/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Listing listing = mine(id);
        listing.mayChange().orConflict();
        Form form = ListingFields.filled(Form.blank(), listing.details())
                .with("id", null)
                .with("version", listing.version());
        return page(form, listing.kind(), listing, null, w);
    }

    @PostMapping("/{district}/listings/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Listing listing = mine(id);
        if (add == null) {
            Optional<ListingDetails> details = ListingFields.read(form, listing.kind(), listings.today());
            Optional<Boolean> changed = details.flatMap(typed -> form.submit(() -> {
                desk.change(actor.current(), listing.id(), typed, form.version());
                return true;
            }));
            if (changed.isPresent()) {
                return SeeOther.at(frame.at(listing.path()));
            }
        }
        return page(form.isStale() ? form.with("version", listing.version()) : form, listing.kind(), listing, add, w);
    }

    private Listing mine(UUID id) {
        Listing listing = listings.open(actor.current(), new ListingId(id));
        desk.mayKeep(actor.current(), listing).orForbid();
        return listing;
    }

    private ModelAndView page(Form form, ListingKind kind, @Nullable Listing listing, @Nullable String add, Wording w) {
        ModelAndView page = form.on("listings/form");
        page.addObject("kind", kind);
        page.addObject("listing", listing);
        page.addObject("owners", choices.owners(actor.current(), w));
        page.addObject("categories", choices.categories(w));
        page.addObject("audiences", choices.audiences(w));
        page.addObject("places", choices.places(w));
        page.addObject("programmes", choices.programmes(w));
        page.addObject("priorities", choices.priorities(w));
        page.addObject("days", choices.days(w));
        page.addObject("weeks", choices.weeks(w));
        page.addObject("slotLines", Math.max(LEAST_SLOTS, form.groups("slots") + ("slots".equals(add) ? 1 : 0)));
        return page;
    }

    private static ListingKind kind(String typed) {
        return Stream.of(ListingKind.values())
                .filter(kind -> kind.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(Refused::missing);
    }
}
