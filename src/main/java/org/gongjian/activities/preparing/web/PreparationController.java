package org.gongjian.activities.preparing.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.preparing.Preparation;
import org.gongjian.activities.preparing.Preparations;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form of what is to be known before an activity. */
@Controller
class PreparationController {

    private static final int LONGEST = 1_000;

    private final Activities activities;
    private final ActivityDesk desk;
    private final Preparations preparations;
    private final CurrentActor actor;

    PreparationController(Activities activities, ActivityDesk desk, Preparations preparations, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.preparations = preparations;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/preparation")
    ModelAndView open(@PathVariable UUID id) {
        ActivityView activity = kept(id);
        Preparation told = preparations.of(activity.id());
        return page(
                Form.blank()
                        .with("id", null)
                        .with("version", told.version())
                        .with("risks", told.risks())
                        .with("insurance", told.insurance())
                        .with("bring", told.bring())
                        .with("hazardous", told.hazardous() ? "true" : null),
                activity);
    }

    @PostMapping("/{district}/activities/{id}/preparation")
    ModelAndView write(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<Localized> risks = form.optionalLocalized("risks", LONGEST);
        Optional<Localized> insurance = form.optionalLocalized("insurance", LONGEST);
        Optional<Localized> bring = form.optionalLocalized("bring", LONGEST);
        return form.submit(() -> {
                    preparations.write(
                            actor.current(),
                            activity.id(),
                            new Preparation(
                                    risks.orElse(null),
                                    insurance.orElse(null),
                                    bring.orElse(null),
                                    form.isTicked("hazardous"),
                                    form.version()));
                    return SeeOther.at(frame.at(activity.path()));
                })
                .orElseGet(() -> page(
                        form.isStale()
                                ? form.with(
                                        "version",
                                        preparations.of(activity.id()).version())
                                : form,
                        activity));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private static ModelAndView page(Form form, ActivityView activity) {
        return form.on("activities/preparing/form").addObject("activity", activity);
    }
}
