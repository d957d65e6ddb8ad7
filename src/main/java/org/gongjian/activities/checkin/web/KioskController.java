package org.gongjian.activities.checkin.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.CheckInOutcome;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Expected;
import org.gongjian.activities.checkin.PassCode;
import org.gongjian.activities.checkin.Presence;
import org.gongjian.activities.checkin.Roll;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A device at the door, where who comes types the code of their pass or holds its picture before a reader. It shows no list and
 * no whole name, for others stand behind.
 */
@Controller
class KioskController {

    private final CheckIns checkIns;
    private final CurrentActor actor;
    private final Clock clock;

    KioskController(CheckIns checkIns, CurrentActor actor, Clock clock) {
        this.checkIns = checkIns;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What the device says to who stands before it.
     *
     * @param name with all but its first character hidden
     */
    public record Greeting(
            String name, boolean left, @Nullable Reason already) {}

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/kiosk")
    ModelAndView open(@PathVariable("id") UUID activity, @PathVariable UUID shift) {
        return page(Form.blank(), roll(activity, shift), null);
    }

    /** Who is not there comes; who is there leaves. */
    @PostMapping("/{district}/activities/{id}/shifts/{shift}/kiosk")
    ModelAndView tell(@PathVariable("id") UUID activity, @PathVariable UUID shift, Form form) {
        Roll roll = roll(activity, shift);
        Optional<CheckInId> id = form.id("id", CheckInId::new);
        Optional<Expected> who = form.text("code").flatMap(PassCode::typed).flatMap(roll::byCode);
        if (who.isEmpty()) {
            form.fault("code", Reason.of("activities.kiosk.unknown"));
        }
        Optional<Greeting> greeting = form.submit(() -> greeted(roll, id.orElseThrow(), who.orElseThrow(), form));
        return greeting.isEmpty() ? page(form, roll, null) : page(Form.blank(), roll, greeting.get());
    }

    private @Nullable Greeting greeted(Roll roll, CheckInId id, Expected who, Form form) {
        @Nullable Presence presence = who.presence();
        boolean leaves = presence != null && presence.isOpen() && form.isTicked("leaving");
        CheckIn step = new CheckIn(
                id,
                leaves ? CheckIn.Kind.OUT : CheckIn.Kind.IN,
                CheckIn.Way.KIOSK,
                who.signUp(),
                null,
                clock.instant(),
                null);
        CheckInOutcome outcome = checkIns.take(
                        actor.current(), roll.activity().id(), roll.shift().id(), List.of(step))
                .getFirst();
        if (outcome.result() == CheckInOutcome.Result.REFUSED) {
            form.fault("code", Objects.requireNonNull(outcome.why()));
            return null;
        }
        return new Greeting(hidden(who.name()), leaves, outcome.why());
    }

    private static String hidden(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private Roll roll(UUID activity, UUID shift) {
        return checkIns.open(actor.current(), new ActivityId(activity), new ShiftId(shift));
    }

    private static ModelAndView page(Form form, Roll roll, @Nullable Greeting greeting) {
        ModelAndView page = form.on("activities/kiosk").addObject("roll", roll).addObject("greeting", greeting);
        if (form.isFaulty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
