package org.gongjian.activities.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityCounts;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.FollowUpId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what became of an activity: held with a result, cancelled, or to be followed by something. */
@Controller
class ResultController {

    private static final String VERSION = "version";

    private final Activities activities;
    private final ActivityDesk desk;
    private final CurrentActor actor;

    ResultController(Activities activities, ActivityDesk desk, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/result")
    ModelAndView openResult(@PathVariable UUID id) {
        ActivityView activity = kept(id);
        desk.mayHaveResult(activity).orConflict();
        Form form = Form.blank()
                .with("id", null)
                .with(VERSION, activity.version())
                .with("outcome", activity.result().outcome())
                .with("wording", Attendance.Wording.EXACT.name());
        activity.attendance()
                .or(() -> counted(activity))
                .ifPresent(attendance -> form.with("basis", attendance.basis().name())
                        .with("persons", attendance.persons())
                        .with("wording", attendance.wording().name())
                        .with("said", attendance.said()));
        return resultPage(form, activity);
    }

    @PostMapping("/{district}/activities/{id}/result")
    ModelAndView saveResult(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<Localized> outcome = form.optionalLocalized("outcome", ActivityFields.PURPOSE);
        Optional<Attendance> attendance = attendance(form);
        Optional<Boolean> saved = form.submit(() -> {
            ActivityResult result = new ActivityResult(attendance.orElse(null), outcome.orElse(null));
            desk.report(actor.current(), activity.id(), form.version(), result, form.value("otherwise"));
            return true;
        });
        return saved.isPresent()
                ? Pages.to(frame.at(activity.path()))
                : resultPage(Pages.opened(form, activity), activity);
    }

    @GetMapping("/{district}/activities/{id}/cancel")
    ModelAndView openCancel(@PathVariable UUID id) {
        ActivityView activity = kept(id);
        return page(Form.blank().with("id", null).with(VERSION, activity.version()), "activities/cancel", activity);
    }

    @PostMapping("/{district}/activities/{id}/cancel")
    ModelAndView cancel(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<Localized> because = form.localized("because", Form.LINE);
        Optional<Boolean> cancelled = form.submit(() -> {
            desk.cancel(actor.current(), activity.id(), form.version(), because.orElseThrow());
            return true;
        });
        return cancelled.isPresent()
                ? Pages.to(frame.at(activity.path()))
                : page(Pages.opened(form, activity), "activities/cancel", activity);
    }

    @GetMapping("/{district}/activities/{id}/follow-ups/new")
    ModelAndView openFollowUp(@PathVariable UUID id) {
        return page(Form.blank(), "activities/follow-up", kept(id));
    }

    @PostMapping("/{district}/activities/{id}/follow-ups")
    ModelAndView addFollowUp(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Optional<FollowUpId> followUp = form.id("id", FollowUpId::new);
        Optional<Localized> what = form.localized("what", Form.LINE);
        Optional<Boolean> added = form.submit(() -> {
            desk.addFollowUp(actor.current(), activity.id(), followUp.orElseThrow(), what.orElseThrow());
            return true;
        });
        return added.isPresent()
                ? Pages.to(frame.at(activity.path()) + "#follow-ups")
                : page(form, "activities/follow-up", activity);
    }

    /** Nobody types again what the rolls counted. */
    private Optional<Attendance> counted(ActivityView activity) {
        return desk.counted(activity).stream()
                .map(ActivityCounts.Count::persons)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Attendance::counted);
    }

    private ModelAndView resultPage(Form form, ActivityView activity) {
        return page(form, "activities/result", activity)
                .addObject("counts", desk.counted(activity))
                .addObject("before", desk.countedOtherwise(activity).orElse(null));
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private static Optional<Attendance> attendance(Form form) {
        if (form.isBlank("basis") && form.isBlank("persons")) {
            return Optional.empty();
        }
        Optional<Attendance.Basis> basis = form.choice("basis", Attendance.Basis.class);
        Optional<Integer> persons = form.count("persons", Attendance.MOST);
        Optional<Attendance.Wording> wording = form.choice("wording", Attendance.Wording.class);
        Optional<Integer> said =
                wording.filter(as -> as != Attendance.Wording.EXACT).flatMap(as -> form.count("said", Attendance.MOST));
        return form.submit(() ->
                new Attendance(basis.orElseThrow(), persons.orElseThrow(), wording.orElseThrow(), said.orElse(null)));
    }

    private static ModelAndView page(Form form, String view, ActivityView activity) {
        return form.on(view).addObject("activity", activity);
    }
}
