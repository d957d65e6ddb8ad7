package org.gongjian.activities.series.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.series.Recurrence;
import org.gongjian.activities.series.SeriesDesk;
import org.gongjian.activities.series.SeriesId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
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

/** Repeats an activity, and shows all dates of a series. */
@Controller
class SeriesController {

    private static final int MOST_EVERY = 12;

    private final Activities activities;
    private final ActivityDesk desk;
    private final SeriesDesk series;
    private final CurrentActor actor;

    SeriesController(Activities activities, ActivityDesk desk, SeriesDesk series, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.series = series;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/repeat")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        series.mayRepeat(activity).orConflict();
        return form(
                Form.blank()
                        .with("rhythm", Recurrence.Rhythm.WEEKLY.name())
                        .with("every", 1)
                        .with("skip", "true"),
                activity,
                w);
    }

    @PostMapping("/{district}/activities/{id}/repeat")
    ModelAndView repeat(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<SeriesId> made = form.id("id", SeriesId::new);
        Optional<Recurrence.Rhythm> rhythm = form.choice("rhythm", Recurrence.Rhythm.class);
        Optional<Integer> every = form.count("every", MOST_EVERY);
        Optional<LocalDate> until = form.isBlank("until") ? Optional.empty() : form.date("until", activities.today());
        Optional<Integer> count = form.isBlank("count") ? Optional.empty() : form.count("count", Recurrence.MOST);
        return form.submit(() -> {
                    series.repeat(
                            actor.current(),
                            activity.id(),
                            made.orElseThrow(),
                            new Recurrence(
                                    rhythm.orElseThrow(),
                                    every.orElseThrow(),
                                    until.orElse(null),
                                    count.orElse(null),
                                    form.isTicked("skip")));
                    return SeeOther.at(frame.at(activity.path() + "/series"));
                })
                .orElseGet(() -> form(form, activity, w));
    }

    @GetMapping("/{district}/activities/{id}/series")
    ModelAndView show(@PathVariable UUID id) {
        return page(Form.blank(), activities.require(new ActivityId(id)));
    }

    @PostMapping("/{district}/activities/{id}/series/cancel")
    ModelAndView cancel(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<Localized> because = form.localized("because", Form.LINE);
        return form.submit(() -> {
                    series.cancelFrom(actor.current(), activity.id(), because.orElseThrow());
                    return SeeOther.at(frame.at(activity.path() + "/series"));
                })
                .orElseGet(() -> page(form, activity));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private ModelAndView page(Form form, ActivityView activity) {
        SeriesDesk.Place place = series.placeOf(activity.id()).orElseThrow(Refused::missing);
        return form.on("activities/series/dates")
                .addObject("activity", activity)
                .addObject("place", place)
                .addObject("mayKeep", desk.mayKeep(actor.current(), activity).isAllowed());
    }

    private static ModelAndView form(Form form, ActivityView activity, Wording w) {
        return form.on("activities/series/form")
                .addObject("activity", activity)
                .addObject(
                        "rhythms",
                        List.of(Recurrence.Rhythm.values()).stream()
                                .map(rhythm -> new Choice(rhythm.name(), w.reason(rhythm.label())))
                                .toList());
    }
}
