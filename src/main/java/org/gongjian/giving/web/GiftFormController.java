package org.gongjian.giving.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.drives.Drive;
import org.gongjian.giving.drives.DriveDesk;
import org.gongjian.giving.drives.DriveId;
import org.gongjian.giving.drives.Drives;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Registers a gift, from an activity's page with all that the activity knows filled in, and mends what was registered. */
@Controller
class GiftFormController {

    private final Gifts gifts;
    private final GivingDesk desk;
    private final GiftChoices choices;
    private final JointPlans plans;
    private final Agreements agreements;
    private final Activities activities;
    private final Places places;
    private final Drives drives;
    private final DriveDesk driveDesk;
    private final DonorFields donors;
    private final CurrentActor actor;

    GiftFormController(
            Gifts gifts,
            GivingDesk desk,
            GiftChoices choices,
            JointPlans plans,
            Agreements agreements,
            Activities activities,
            Places places,
            Drives drives,
            DriveDesk driveDesk,
            DonorFields donors,
            CurrentActor actor) {
        this.gifts = gifts;
        this.desk = desk;
        this.choices = choices;
        this.plans = plans;
        this.agreements = agreements;
        this.activities = activities;
        this.places = places;
        this.drives = drives;
        this.driveDesk = driveDesk;
        this.donors = donors;
        this.actor = actor;
    }

    @GetMapping("/{district}/gifts/new")
    ModelAndView open(
            @RequestParam(required = false) @Nullable UUID activity,
            @RequestParam(name = PlanFields.ITEM, required = false) @Nullable UUID planItem,
            @RequestParam(required = false) @Nullable UUID drive,
            @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        gifts.mayRegister(by).orForbid();
        Form form = Form.blank().with("givenOn", activities.today()).with("giver", DonorFields.Giver.UNIT.name());
        if (planItem != null) {
            planned(form, by, new PlanItemId(planItem));
        } else if (activity != null) {
            known(form, activities.require(new ActivityId(activity)), by);
        } else if (drive != null) {
            gathered(form, drives.require(new DriveId(drive)));
        } else {
            by.onlyUnit().ifPresent(own -> receiver(form, own));
        }
        GiftLineFields.add(form);
        return page(form, w, null);
    }

    @PostMapping("/{district}/gifts")
    ModelAndView register(
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable Integer remove,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        gifts.mayRegister(actor.current()).orForbid();
        if (changedLines(form, add, remove)) {
            return page(form, w, null);
        }
        Optional<GiftId> id = form.id("id", GiftId::new);
        Optional<PlanItemId> planItem = form.optionalId(PlanFields.ITEM, PlanItemId::new);
        Optional<DriveId> drive = form.optionalId("drive", DriveId::new);
        Optional<GiftDetails> details = GiftFields.read(form, activities.today(), donors);
        Optional<GiftId> registered = details.flatMap(stated -> form.submit(() -> driveDesk.register(
                actor.current(), id.orElseThrow(), stated, planItem.orElse(null), drive.orElse(null))));
        return registered.map(gift -> Pages.to(frame.at(gift.path()))).orElseGet(() -> page(form, w, null));
    }

    @GetMapping("/{district}/gifts/{gift}/edit")
    ModelAndView edit(@PathVariable UUID gift, @ModelAttribute("w") Wording w) {
        GiftView view = correctable(gift);
        return page(GiftFields.filled(view), w, view);
    }

    @PostMapping("/{district}/gifts/{gift}")
    ModelAndView correct(
            @PathVariable UUID gift,
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable Integer remove,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        GiftView view = correctable(gift);
        if (changedLines(form, add, remove)) {
            return page(form, w, view);
        }
        Optional<Boolean> done = GiftFields.read(form, activities.today(), donors)
                .flatMap(stated -> form.submit(() -> {
                    desk.correct(actor.current(), view.id(), form.version(), stated);
                    return true;
                }));
        return done.map(gone -> Pages.to(frame.at(view.id().path())))
                .orElseGet(() -> page(Pages.opened(form, view), w, view));
    }

    private GiftView correctable(UUID gift) {
        GiftView view = gifts.require(actor.current(), new GiftId(gift));
        gifts.optionsFor(actor.current(), view.id()).mayCorrect().orForbid();
        gifts.optionsFor(actor.current(), view.id()).canBeCorrected().orConflict();
        return view;
    }

    /** What the activity knows: when, for what, by whom among its hosts, to whom. */
    private void known(Form form, ActivityView activity, Actor by) {
        form.with("activity", activity.id().value())
                .with("givenOn", activity.day())
                .with("purpose", activity.details().purpose());
        List<UnitId> hosts =
                activity.hosts().all().stream().map(host -> host.unit()).toList();
        hosts.stream()
                .filter(host -> gifts.mayRegisterFor(by, host).isAllowed())
                .findFirst()
                .or(by::onlyUnit)
                .ifPresent(receiver -> {
                    receiver(form, receiver);
                    List<UnitId> others = hosts.stream()
                            .filter(host -> !host.equals(receiver))
                            .toList();
                    if (others.size() == 1) {
                        form.with("donor", others.getFirst().value());
                    }
                });
    }

    /** A gift to a drive is for the drive's purpose, to who gathers. */
    private void gathered(Form form, Drive drive) {
        form.with("drive", drive.id().value()).with("purpose", drive.terms().purpose());
        receiver(form, drive.terms().holder());
    }

    private void planned(Form form, Actor by, PlanItemId id) {
        PlanItem item = plans.open(by, id);
        item.mayChange().orConflict();
        PlanFields.fill(
                        form,
                        item,
                        agreements.open(by, item.agreement()),
                        unit -> gifts.mayRegisterFor(by, unit).isAllowed())
                .ifPresent(receiver -> receiver(form, receiver));
    }

    private void receiver(Form form, UnitId receiver) {
        form.with("receiver", receiver.value());
        List<Place> kept = places.keptBy(receiver);
        List<Place> rooms = kept.stream()
                .filter(place -> place.kind() == Place.Kind.READING_ROOM)
                .toList();
        (rooms.size() == 1 ? rooms : kept.size() == 1 ? kept : List.<Place>of())
                .forEach(place -> form.with("shelf", place.id().value()));
    }

    private static boolean changedLines(Form form, @Nullable String add, @Nullable Integer remove) {
        if (remove != null && remove >= 0) {
            GiftLineFields.remove(form, remove);
        }
        if (add != null) {
            GiftLineFields.add(form);
        }
        return add != null || remove != null;
    }

    private ModelAndView page(Form form, Wording w, @Nullable GiftView gift) {
        ModelAndView page = form.on("giving/form");
        choices.offerOn(page, form, actor.current(), w);
        page.addObject("gift", gift);
        page.addObject("lines", form.groups("lines"));
        return page;
    }
}
