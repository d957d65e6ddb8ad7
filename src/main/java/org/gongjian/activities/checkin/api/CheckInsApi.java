package org.gongjian.activities.checkin.api;

import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInOutcome;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Expected;
import org.gongjian.activities.checkin.Presence;
import org.gongjian.activities.checkin.Roll;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rolls: who is expected, who came and who left; for who keeps the activity. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/shifts/{shift}/check-ins")
class CheckInsApi {

    private final CheckIns checkIns;
    private final CurrentActor actor;

    CheckInsApi(CheckIns checkIns, CurrentActor actor) {
        this.checkIns = checkIns;
        this.actor = actor;
    }

    /**
     * Who is expected and who is there.
     *
     * @param came how many have come, those who left again among them
     * @param there how many came and were not seen to leave
     */
    record RollState(long came, long there, List<Expected> expected, List<Presence> walkedIn) {}

    @GetMapping
    RollState roll(@PathVariable("id") ActivityId activity, @PathVariable ShiftId shift) {
        Roll roll = checkIns.open(actor.current(), activity, shift);
        return new RollState(roll.came(), roll.there(), roll.expected(), roll.walkedIn());
    }

    /** Steps in any order, as devices told them; telling one again changes nothing. */
    record Steps(List<CheckIn> steps) {}

    /** What became of each step: one that cannot be is refused on its own. */
    record Outcomes(List<CheckInOutcome> outcomes) {}

    @PostMapping
    Outcomes take(@PathVariable("id") ActivityId activity, @PathVariable ShiftId shift, @RequestBody Steps steps) {
        return new Outcomes(checkIns.take(actor.current(), activity, shift, steps.steps()));
    }
}
