package org.gongjian.activities.signup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDecision;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The shifts of an activity to whoever wants to come: sign up, see how it stands, cancel, take what is held. */
@Controller
class SignUpController {

    private final Activities activities;
    private final Shifts shifts;
    private final SignUps signUps;
    private final SignUpDesk desk;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    SignUpController(
            Activities activities,
            Shifts shifts,
            SignUps signUps,
            SignUpDesk desk,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.activities = activities;
        this.shifts = shifts;
        this.signUps = signUps;
        this.desk = desk;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/{district}/activities/{id}/sign-up")
    ModelAndView show(@PathVariable UUID id) {
        return page(activities.require(new ActivityId(id)), null, null);
    }

    /** Most of those who press at once are answered before this, see {@link SignUpFilter}. */
    @PostMapping("/{district}/activities/{id}/sign-ups")
    ModelAndView signUp(
            @PathVariable UUID id, Form form, HttpServletRequest request, @ModelAttribute("frame") PageFrame frame) {
        ActivityId activity = new ActivityId(id);
        ShiftId shift = form.id("shift", ShiftId::new).orElse(null);
        SignUpId signUp = form.id("id", SignUpId::new).orElse(null);
        if (shift == null || signUp == null) {
            return page(activities.require(activity), null, Reason.of("activities.sign-up.refused.removed"));
        }
        Object decided = request.getAttribute(SignUpFilter.DECIDED);
        SignUpDecision decision = decided instanceof SignUpDecision already
                ? already
                : desk.signUp(
                        actor.current().requireAccount(),
                        activity,
                        new SignUp(signUp, shift, form.isTicked("override")));
        return switch (decision) {
            case SignUpDecision.Taken taken -> SeeOther.at(frame.at(activity.path() + "/sign-up"));
            case SignUpDecision.Declined declined -> {
                ModelAndView page = page(activities.require(activity), shift, declined.reason());
                yield page.addObject("mayOverride", declined.mayOverride());
            }
        };
    }

    @PostMapping("/{district}/activities/{id}/sign-ups/{signUp}/cancel")
    ModelAndView cancel(@PathVariable UUID id, @PathVariable UUID signUp, @ModelAttribute("frame") PageFrame frame) {
        SignUpLine line = line(id, signUp);
        desk.cancel(actor.current(), line.id());
        return SeeOther.at(frame.at(line.activity().path() + "/sign-up"));
    }

    @PostMapping("/{district}/activities/{id}/sign-ups/{signUp}/accept")
    ModelAndView accept(@PathVariable UUID id, @PathVariable UUID signUp, @ModelAttribute("frame") PageFrame frame) {
        SignUpLine line = line(id, signUp);
        desk.accept(actor.current(), line.id());
        return SeeOther.at(frame.at(line.activity().path() + "/sign-up"));
    }

    /** Where a notice leads: to the page of the activity it is for. */
    @GetMapping("/{district}/sign-ups/{signUp}")
    ModelAndView open(@PathVariable UUID signUp, @ModelAttribute("frame") PageFrame frame) {
        return SeeOther.at(frame.at(signUps.byId(new SignUpId(signUp))
                        .orElseThrow(Refused::missing)
                        .activity()
                        .path()
                + "/sign-up"));
    }

    private SignUpLine line(UUID activity, UUID signUp) {
        return signUps.byId(new SignUpId(signUp))
                .filter(line -> line.activity().value().equals(activity))
                .orElseThrow(Refused::missing);
    }

    private ModelAndView page(ActivityView activity, @Nullable ShiftId refused, @Nullable Reason why) {
        Instant now = clock.instant();
        List<SignUpLine> mine = mine(activity.id());
        List<SignUpCard> cards = shifts.of(activity.id()).stream()
                .map(shift -> new SignUpCard(
                        shift,
                        of(shift, mine),
                        actor.current().personId(),
                        SignUpId.next().value().toString(),
                        now))
                .toList();
        ModelAndView page = new ModelAndView("activities/signup/sign-up");
        if (why != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page.addObject("activity", activity)
                .addObject("cards", cards)
                .addObject(
                        "names",
                        people.names(mine.stream().map(SignUpLine::person).toList()))
                .addObject("self", actor.current().personId())
                .addObject("refused", refused)
                .addObject("why", why)
                .addObject("mayOverride", false);
    }

    private static List<SignUpLine> of(Shift shift, List<SignUpLine> mine) {
        return mine.stream().filter(line -> line.shift().equals(shift.id())).toList();
    }

    /** One's own, the latest of each shift, and those one signed up. */
    private List<SignUpLine> mine(ActivityId activity) {
        Actor by = actor.current();
        if (by.personId() == null || by.accountId() == null) {
            return List.of();
        }
        List<SignUpLine> own = signUps.of(by.personId()).stream()
                .filter(line -> line.activity().equals(activity))
                .toList();
        List<SignUpLine> latest = new ArrayList<>();
        own.forEach(line -> {
            if (own.stream().noneMatch(other -> other.shift().equals(line.shift()) && other.number() > line.number())) {
                latest.add(line);
            }
        });
        return Stream.concat(
                        latest.stream(),
                        signUps.enteredBy(by.accountId().value(), activity).stream()
                                .filter(line -> !line.person().equals(by.personId())))
                .toList();
    }
}
