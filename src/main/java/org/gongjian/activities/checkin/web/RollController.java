package org.gongjian.activities.checkin.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInOutcome;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.PassCode;
import org.gongjian.activities.checkin.Roll;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.NewId;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The leader's roll of a shift: who is expected, who came, who left. It works without a network once it was opened. */
@Controller
class RollController {

    private static final String MANIFEST = "roll.webmanifest";
    private static final Duration NEAR = Duration.ofHours(18);

    private final CheckIns checkIns;
    private final Activities activities;
    private final CurrentActor actor;
    private final Clock clock;

    RollController(CheckIns checkIns, Activities activities, CurrentActor actor, Clock clock) {
        this.checkIns = checkIns;
        this.activities = activities;
        this.actor = actor;
        this.clock = clock;
    }

    /** The rolls of today: where the page begins that is kept on a phone's home screen. */
    @GetMapping("/{district}/desk/rolls")
    ModelAndView rolls(@ModelAttribute("frame") PageFrame frame) {
        List<Shift> shifts = checkIns.around(actor.current(), NEAR);
        return new ModelAndView("activities/rolls")
                .addObject("manifest", frame.at(MANIFEST))
                .addObject("shifts", shifts)
                .addObject(
                        "titles",
                        activities.titles(
                                shifts.stream().map(Shift::activity).distinct().toList()));
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/roll")
    ModelAndView open(
            @PathVariable("id") UUID activity,
            @PathVariable UUID shift,
            @RequestParam(required = false) @Nullable String code,
            @ModelAttribute("frame") PageFrame frame) {
        Roll roll = roll(activity, shift);
        return page(Form.blank(), roll, null, frame)
                .addObject("code", code)
                .addObject(
                        "found",
                        Optional.ofNullable(code)
                                .flatMap(PassCode::typed)
                                .flatMap(roll::byCode)
                                .orElse(null));
    }

    /** One step, told by a page without scripts. */
    @PostMapping("/{district}/activities/{id}/shifts/{shift}/roll")
    ModelAndView tell(
            @PathVariable("id") UUID activity,
            @PathVariable UUID shift,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        Roll roll = roll(activity, shift);
        Optional<CheckIn> step = RollFields.step(form, clock.instant());
        Optional<CheckInOutcome> outcome =
                step.flatMap(told -> form.submit(() -> take(roll, List.of(told)).getFirst()));
        if (outcome.isEmpty() || outcome.get().result() == CheckInOutcome.Result.REFUSED) {
            return page(form, roll, outcome.orElse(null), frame);
        }
        return SeeOther.at(frame.at(roll.path()));
    }

    /** A step as the page's script tells it, when it happened or later. */
    record Told(List<CheckIn> steps) {}

    /**
     * What became of a step.
     *
     * @param words why, in the reader's language; empty where it was done
     */
    record Answer(UUID id, CheckInOutcome.Result result, String words) {}

    /** Steps that a device kept while it had no network. */
    @PostMapping(
            path = "/{district}/activities/{id}/shifts/{shift}/roll/steps",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Answer>> replay(
            @PathVariable("id") UUID activity,
            @PathVariable UUID shift,
            @RequestBody Told told,
            @ModelAttribute("w") Wording w) {
        List<CheckInOutcome> outcomes =
                checkIns.take(actor.current(), new ActivityId(activity), new ShiftId(shift), told.steps());
        return ResponseEntity.ok(outcomes.stream()
                .map(outcome -> new Answer(
                        outcome.id().value(), outcome.result(), outcome.why() == null ? "" : w.reason(outcome.why())))
                .toList());
    }

    private List<CheckInOutcome> take(Roll roll, List<CheckIn> steps) {
        return checkIns.take(actor.current(), roll.activity().id(), roll.shift().id(), steps);
    }

    private Roll roll(UUID activity, UUID shift) {
        return checkIns.open(actor.current(), new ActivityId(activity), new ShiftId(shift));
    }

    private static ModelAndView page(Form form, Roll roll, @Nullable CheckInOutcome refused, PageFrame frame) {
        ModelAndView page = form.on("activities/roll")
                .addObject("roll", roll)
                .addObject("manifest", frame.at(MANIFEST))
                .addObject("ids", new FreshIds())
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    /** An id for each form of the page. */
    static final class FreshIds {

        public String next() {
            return NewId.uuid().toString();
        }
    }
}
