package org.gongjian.activities.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves an activity to another day or hour, with a reason everybody reads. */
@Controller
class PostponeController {

    private final Activities activities;
    private final ActivityDesk desk;
    private final CurrentActor actor;

    PostponeController(Activities activities, ActivityDesk desk, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/postpone")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        ActivityTime time = activity.details().time();
        return page(
                Form.blank()
                        .with("id", null)
                        .with("version", activity.version())
                        .with("day", time.day())
                        .with("from", time.startsAt() == null ? null : w.time(time.startsAt()))
                        .with("until", time.endsAt() == null ? null : w.time(time.endsAt())),
                activity);
    }

    @PostMapping("/{district}/activities/{id}/postpone")
    ModelAndView postpone(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<LocalDate> day = form.date("day", activities.today());
        Optional<LocalTime> from = form.isBlank("from") ? Optional.empty() : form.time("from");
        Optional<LocalTime> until = form.isBlank("until") ? Optional.empty() : form.time("until");
        Optional<Localized> because = form.localized("because", Form.LINE);
        Optional<Boolean> postponed = form.submit(() -> {
            desk.postpone(
                    actor.current(),
                    activity.id(),
                    form.version(),
                    ActivityTime.of(day.orElseThrow(), from.orElse(null), until.orElse(null), w.zone()),
                    because.orElseThrow(),
                    form.value("despite"));
            return true;
        });
        return postponed.isPresent()
                ? Pages.to(frame.at(activity.path()))
                : page(Pages.opened(form, activity), activity);
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private static ModelAndView page(Form form, ActivityView activity) {
        return form.on("activities/postpone").addObject("activity", activity);
    }
}
