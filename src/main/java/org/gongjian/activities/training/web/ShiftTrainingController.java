package org.gongjian.activities.training.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.training.TrainingDesk;
import org.gongjian.activities.training.TrainingId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which trainings a shift wants of those who sign up. */
@Controller
class ShiftTrainingController {

    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Shifts shifts;
    private final TrainingDesk desk;
    private final CurrentActor actor;

    ShiftTrainingController(
            Activities activities, ActivityDesk activityDesk, Shifts shifts, TrainingDesk desk, CurrentActor actor) {
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/training")
    ModelAndView open(@PathVariable UUID id, @PathVariable UUID shift, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        Shift found = shifts.require(activity.id(), new ShiftId(shift));
        Form form = Form.blank()
                .withAll(
                        "trainings",
                        desk.wanted(found.id()).stream().map(TrainingId::value).toList());
        return page(form, activity, found, w);
    }

    @PostMapping("/{district}/activities/{id}/shifts/{shift}/training")
    ModelAndView want(
            @PathVariable UUID id,
            @PathVariable UUID shift,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Shift found = shifts.require(activity.id(), new ShiftId(shift));
        Set<TrainingId> trainings = Set.copyOf(form.ids("trainings", TrainingId::new));
        return form.submit(() -> {
                    desk.want(actor.current(), activity.id(), found.id(), trainings);
                    return SeeOther.at(frame.at(found.path()));
                })
                .orElseGet(() -> page(form, activity, found, w));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        activityDesk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private ModelAndView page(Form form, ActivityView activity, Shift shift, Wording w) {
        List<Choice> trainings = desk.all().stream()
                .map(training -> Choice.of(training.id().value(), w.plain(training.name())))
                .toList();
        return form.on("activities/training/shift")
                .addObject("activity", activity)
                .addObject("shift", shift)
                .addObject("trainings", trainings)
                .addObject("mayKeep", desk.mayKeep(actor.current()).isAllowed());
    }
}
