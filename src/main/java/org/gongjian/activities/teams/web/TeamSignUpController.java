package org.gongjian.activities.teams.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.teams.Team;
import org.gongjian.activities.teams.TeamDesk;
import org.gongjian.activities.teams.TeamId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A leader signs up the team, or those of it who come: all or none, on the waitlist too. */
@Controller
class TeamSignUpController {

    private final Activities activities;
    private final Shifts shifts;
    private final SignUpDesk signUps;
    private final TeamDesk teams;
    private final CurrentActor actor;

    TeamSignUpController(Activities activities, Shifts shifts, SignUpDesk signUps, TeamDesk teams, CurrentActor actor) {
        this.activities = activities;
        this.shifts = shifts;
        this.signUps = signUps;
        this.teams = teams;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/team")
    ModelAndView open(
            @PathVariable UUID id, @PathVariable UUID shift, @RequestParam(required = false) @Nullable UUID team) {
        actor.current().requireAccount();
        ActivityView activity = activities.require(new ActivityId(id));
        List<Team> led = teams.led(actor.current());
        Team chosen = chosen(led, team);
        Form form = Form.blank();
        if (chosen != null) {
            form.withAll(
                    "persons",
                    chosen.members().stream()
                            .map(member -> member.person().value())
                            .toList());
        }
        return page(form, activity, shift(activity, shift), led, chosen);
    }

    @PostMapping("/{district}/activities/{id}/shifts/{shift}/team")
    ModelAndView signUp(
            @PathVariable UUID id, @PathVariable UUID shift, Form form, @ModelAttribute("frame") PageFrame frame) {
        actor.current().requireAccount();
        ActivityView activity = activities.require(new ActivityId(id));
        Shift found = shift(activity, shift);
        List<Team> led = teams.led(actor.current());
        Team chosen = chosen(
                led, form.optionalId("team", TeamId::new).map(TeamId::value).orElse(null));
        Optional<SignUpId> signUp = form.id("id", SignUpId::new);
        List<PersonId> persons = form.ids("persons", PersonId::new);
        if (chosen == null || persons.isEmpty()) {
            form.fault("persons", Reason.of("frame.fault.choose"));
        } else if (!persons.stream().allMatch(chosen::has)) {
            form.fault("persons", Reason.of("frame.fault.unknown"));
        }
        return form.submit(() -> {
                    signUps.signUpTogether(
                            actor.current(),
                            activity.id(),
                            new SignUpTogether(
                                    signUp.orElseThrow(),
                                    found.id(),
                                    false,
                                    persons,
                                    List.of(),
                                    form.isTicked("override")));
                    return SeeOther.at(frame.at(activity.path() + "/sign-up"));
                })
                .orElseGet(() -> page(form, activity, found, led, chosen));
    }

    private Shift shift(ActivityView activity, UUID shift) {
        return shifts.require(activity.id(), new ShiftId(shift));
    }

    private static @Nullable Team chosen(List<Team> led, @Nullable UUID team) {
        return led.stream()
                .filter(one -> team == null ? led.size() == 1 : one.id().value().equals(team))
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView page(
            Form form, ActivityView activity, Shift shift, List<Team> led, @Nullable Team chosen) {
        return form.on("activities/teams/sign-up")
                .addObject("activity", activity)
                .addObject("shift", shift)
                .addObject("led", led)
                .addObject("team", chosen)
                .addObject("members", chosen == null ? List.of() : TeamController.choices(chosen.members()));
    }
}
