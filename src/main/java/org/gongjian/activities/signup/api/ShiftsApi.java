package org.gongjian.activities.signup.api;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDecision;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shifts of an activity, which anybody reads, and sign-up for them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}")
class ShiftsApi {

    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Shifts shifts;
    private final ShiftDesk desk;
    private final SignUps signUps;
    private final SignUpDesk signUpDesk;
    private final CurrentActor actor;
    private final Answers.Of<ShiftId, Shift> answers;

    ShiftsApi(
            Activities activities,
            ActivityDesk activityDesk,
            Shifts shifts,
            ShiftDesk desk,
            SignUps signUps,
            SignUpDesk signUpDesk,
            CurrentActor actor,
            Answers answers) {
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.desk = desk;
        this.signUps = signUps;
        this.signUpDesk = signUpDesk;
        this.actor = actor;
        this.answers = answers.of(shifts::require, Shift::version);
    }

    /** In the order they begin. */
    @GetMapping("/shifts")
    List<Shift> list(@PathVariable ActivityId id) {
        return shifts.of(activities.require(id).id());
    }

    @GetMapping("/shifts/{shift}")
    ResponseEntity<Shift> show(@PathVariable ActivityId id, @PathVariable ShiftId shift) {
        return answers.shown(shifts.require(id, shift).id());
    }

    /** A shift to be added. */
    record NewShift(ShiftId id, ShiftDetails details) {}

    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Shift> add(@PathVariable ActivityId id, @RequestBody NewShift shift) {
        ShiftId added = desk.add(actor.current(), id, shift.id(), shift.details());
        return answers.made(added, added.value());
    }

    @PutMapping("/shifts/{shift}")
    ResponseEntity<Shift> change(
            @PathVariable ActivityId id,
            @PathVariable ShiftId shift,
            Version version,
            @RequestBody ShiftDetails details) {
        desk.change(actor.current(), id, shift, version.number(), details);
        return answers.shown(shift);
    }

    @PostMapping("/shifts/{shift}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable ActivityId id, @PathVariable ShiftId shift, Version version) {
        desk.remove(actor.current(), id, shift, version.number());
    }

    /** The draw of a lottery, in the order drawn; empty before it. */
    @GetMapping("/shifts/{shift}/draw")
    List<SignUps.DrawnEntry> draw(@PathVariable ActivityId id, @PathVariable ShiftId shift) {
        return signUps.draw(shifts.require(id, shift));
    }

    /** Who is in and who waits, in the order of the queue; for who keeps the activity. */
    @GetMapping("/shifts/{shift}/sign-ups")
    Slice<SignUpLine> lines(@PathVariable ActivityId id, @PathVariable ShiftId shift, Part part) {
        activityDesk.mayKeep(actor.current(), activities.require(id)).orForbid();
        SignUps.Page page = signUps.page(shifts.require(id, shift), part.after(String.class), part.size());
        return part.of(page.lines(), page.next());
    }

    /** For oneself; asking again is answered with how it stands. */
    @PostMapping("/sign-ups")
    SignUpDecision.Taken signUp(@PathVariable ActivityId id, @RequestBody SignUp command) {
        return switch (signUpDesk.signUp(actor.current().requireAccount(), id, command)) {
            case SignUpDecision.Taken taken -> taken;
            case SignUpDecision.Declined declined -> throw Refused.conflict(declined.reason());
        };
    }

    /** Several people, all or none. */
    @PostMapping("/parties")
    SignUpDecision.Taken signUpTogether(@PathVariable ActivityId id, @RequestBody SignUpTogether command) {
        actor.current().requireAccount();
        return signUpDesk.signUpTogether(actor.current(), id, command).taken();
    }

    @PostMapping("/sign-ups/{signUp}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable ActivityId id, @PathVariable SignUpId signUp) {
        signUpDesk.cancel(actor.current(), of(id, signUp));
    }

    /** Takes a place that is held. */
    @PostMapping("/sign-ups/{signUp}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable ActivityId id, @PathVariable SignUpId signUp) {
        signUpDesk.accept(actor.current(), of(id, signUp));
    }

    private SignUpId of(ActivityId activity, SignUpId signUp) {
        return signUps.byId(signUp)
                .filter(line -> line.activity().equals(activity))
                .orElseThrow(Refused::missing)
                .id();
    }
}
