package org.gongjian.activities.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.series.SeriesDesk;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes a date of a series and all later ones at once; those edited singly are named before, and left unless ticked. */
@Controller
class LaterDatesController {

    private static final String ALSO = "also";

    private final Activities activities;
    private final ActivityDesk desk;
    private final SeriesDesk series;
    private final ActivityChoiceLists choices;
    private final CurrentActor actor;

    LaterDatesController(
            Activities activities,
            ActivityDesk desk,
            SeriesDesk series,
            ActivityChoiceLists choices,
            CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.series = series;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/series/change")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        Form form = ActivityFields.filled(Form.blank(), activity.details(), w.zone())
                .with("id", null)
                .with("version", activity.version());
        return page(form, activity, null, w);
    }

    @PostMapping("/{district}/activities/{id}/series/change")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @RequestParam(required = false) @Nullable String add,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        ActivityFields.closeGaps(form);
        form.with("day", activity.day());
        if (add == null) {
            List<ActivityId> also = form.ids(ALSO, ActivityId::new);
            Optional<ActivityDetails> details = ActivityFields.read(form, activities.today(), w.zone());
            Optional<Boolean> changed = details.flatMap(typed -> form.submit(() -> {
                series.changeFrom(
                        actor.current(),
                        activity.id(),
                        form.version(),
                        typed,
                        new HashSet<>(also),
                        form.value("despite"));
                return true;
            }));
            if (changed.isPresent()) {
                return Pages.to(frame.at(activity.path()) + "/series");
            }
        }
        return page(Pages.opened(form, activity), activity, add, w);
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        Verdict.require(activity.isPlanned(), Reason.of("activities.series.not-planned"))
                .orConflict();
        return activity;
    }

    private ModelAndView page(Form form, ActivityView activity, @Nullable String add, Wording w) {
        SeriesDesk.Place place = series.placeOf(activity.id()).orElseThrow(Refused::missing);
        List<ActivityView> later = place.from(activity).stream()
                .filter(one -> !one.id().equals(activity.id()))
                .toList();
        ModelAndView page = PlanningController.lines(form.on("activities/form"), form, add);
        choices.offerOn(page, w, activity);
        return page.addObject("activity", activity)
                .addObject("later", later)
                .addObject("stay", place.doneAfter(activity))
                .addObject(
                        "singly",
                        later.stream()
                                .filter(place::isEditedSingly)
                                .map(one ->
                                        Choice.of(one.id().value(), w.date(one.day()) + " · " + w.plain(one.title())))
                                .toList());
    }
}
