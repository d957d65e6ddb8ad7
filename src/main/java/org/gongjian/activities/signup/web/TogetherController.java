package org.gongjian.activities.signup.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.GuestCode;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signs several people up, all or none: a family, a team, guests without an account, or whoever the hosts sign up. */
@Controller
class TogetherController {

    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Shifts shifts;
    private final SignUpDesk desk;
    private final People people;
    private final Guardians guardians;
    private final CurrentActor actor;

    TogetherController(
            Activities activities,
            ActivityDesk activityDesk,
            Shifts shifts,
            SignUpDesk desk,
            People people,
            Guardians guardians,
            CurrentActor actor) {
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.desk = desk;
        this.people = people;
        this.guardians = guardians;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/together")
    ModelAndView open(@PathVariable UUID id, @PathVariable UUID shift) {
        ActivityView activity = activities.require(new ActivityId(id));
        Shift found = shifts.require(activity.id(), new ShiftId(shift));
        Actor by = actor.current();
        Verdict.require(by.isSignedIn() || found.terms().guests(), Reason.of("activities.sign-up.refused.no-guests"))
                .orConflict();
        Form form = Form.blank();
        return page(by.personId() == null || keeps(by, activity) ? form : form.with("self", "true"), activity, found);
    }

    @PostMapping("/{district}/activities/{id}/shifts/{shift}/together")
    ModelAndView signUp(
            @PathVariable UUID id, @PathVariable UUID shift, Form form, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = activities.require(new ActivityId(id));
        Shift found = shifts.require(activity.id(), new ShiftId(shift));
        Actor by = actor.current();
        Optional<SignUpId> signUp = form.id("id", SignUpId::new);
        List<PersonId> persons = form.ids("persons", PersonId::new);
        Optional<List<SignUpTogether.Guest>> guests = TogetherFields.read(form, !by.isSignedIn());
        Optional<SignUpDesk.Booked> booked = guests.flatMap(typed -> form.submit(() -> desk.signUpTogether(
                by,
                activity.id(),
                new SignUpTogether(
                        signUp.orElseThrow(),
                        found.id(),
                        form.isTicked("self"),
                        persons,
                        typed,
                        form.isTicked("override")))));
        if (booked.isEmpty()) {
            return page(form, activity, found);
        }
        GuestCode code = booked.get().code();
        return SeeOther.at(frame.at(
                code != null
                        ? "join/" + code.shown()
                        : keeps(by, activity) ? found.path() : activity.path() + "/sign-up"));
    }

    private boolean keeps(Actor by, ActivityView activity) {
        return activityDesk.mayKeep(by, activity).isAllowed();
    }

    private ModelAndView page(Form form, ActivityView activity, Shift shift) {
        PersonId self = actor.current().personId();
        List<PersonId> wards = self == null
                ? List.of()
                : guardians.wards(self, people.today()).stream()
                        .map(Guardianship::minor)
                        .toList();
        Map<PersonId, String> names = people.names(wards);
        return form.on("activities/signup/together")
                .addObject("activity", activity)
                .addObject("shift", shift)
                .addObject("self", self)
                .addObject("wards", names)
                .addObject("mayNameGuests", shift.terms().guests() || keeps(actor.current(), activity));
    }
}
