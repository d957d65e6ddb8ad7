package org.gongjian.activities.signup.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shifts of an activity to who keeps it: add, change, remove, and see who comes. */
@Controller
class ShiftController {

    private static final int PAGE = 100;

    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Shifts shifts;
    private final ShiftDesk desk;
    private final SignUps signUps;
    private final People people;
    private final SignerNames signers;
    private final CurrentActor actor;
    private final Clock clock;

    ShiftController(
            Activities activities,
            ActivityDesk activityDesk,
            Shifts shifts,
            ShiftDesk desk,
            SignUps signUps,
            People people,
            SignerNames signers,
            CurrentActor actor,
            Clock clock) {
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.desk = desk;
        this.signUps = signUps;
        this.people = people;
        this.signers = signers;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/{district}/activities/{id}/shifts/new")
    ModelAndView openNew(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        desk.mayHaveMore(activity).orConflict();
        return page(ShiftFields.begun(Form.blank(), activity, clock.instant(), w.zone()), w, activity, null);
    }

    @PostMapping("/{district}/activities/{id}/shifts")
    ModelAndView add(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<ShiftId> shift = form.id("id", ShiftId::new);
        Optional<ShiftDetails> details = ShiftFields.read(form, activities.today(), w.zone());
        Optional<ShiftId> added = details.flatMap(
                typed -> form.submit(() -> desk.add(actor.current(), activity.id(), shift.orElseThrow(), typed)));
        return added.isPresent()
                ? SeeOther.at(
                        frame.at(activity.path() + "/shifts/" + added.get().value()))
                : page(form, w, activity, null);
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID shift, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        Shift now = shifts.require(activity.id(), new ShiftId(shift));
        Form form = ShiftFields.filled(Form.blank(), now.details(), w.zone())
                .with("id", null)
                .with("version", now.version());
        return page(form, w, activity, now);
    }

    @PostMapping("/{district}/activities/{id}/shifts/{shift}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID shift,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Shift now = shifts.require(activity.id(), new ShiftId(shift));
        Optional<Boolean> changed = ShiftFields.read(form, activities.today(), w.zone())
                .flatMap(typed -> form.submit(() -> {
                    desk.change(actor.current(), activity.id(), now.id(), form.version(), typed);
                    return true;
                }));
        return changed.isPresent()
                ? SeeOther.at(frame.at(now.path()))
                : page(form.isStale() ? form.with("version", now.version()) : form, w, activity, now);
    }

    @PostMapping("/{district}/activities/{id}/shifts/{shift}/remove")
    ModelAndView remove(
            @PathVariable UUID id, @PathVariable UUID shift, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        desk.remove(actor.current(), activity.id(), new ShiftId(shift), form.version());
        return SeeOther.at(frame.at(activity.path()));
    }

    /** Who comes and who waits; names, so only for who keeps the activity. */
    @GetMapping("/{district}/activities/{id}/shifts/{shift}")
    ModelAndView list(
            @PathVariable UUID id,
            @PathVariable UUID shift,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        Shift now = shifts.require(activity.id(), new ShiftId(shift));
        SignUps.Page page = signUps.page(now, after, PAGE);
        return new ModelAndView("activities/signup/list")
                .addObject("activity", activity)
                .addObject("shift", now)
                .addObject("lines", page.lines())
                .addObject("next", page.next())
                .addObject(
                        "names",
                        people.names(
                                page.lines().stream().map(SignUpLine::person).toList()))
                .addObject("by", signers.of(page.lines()));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        activityDesk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private static ModelAndView page(Form form, Wording w, ActivityView activity, @Nullable Shift shift) {
        return form.on("activities/signup/form")
                .addObject("activity", activity)
                .addObject("shift", shift)
                .addObject("modes", ShiftFields.modes(w));
    }
}
