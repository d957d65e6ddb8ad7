package org.gongjian.activities.signup.web;

import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The draw of a lottery, public and without names. */
@Controller
class DrawController {

    private final Activities activities;
    private final Shifts shifts;
    private final SignUps signUps;

    DrawController(Activities activities, Shifts shifts, SignUps signUps) {
        this.activities = activities;
        this.shifts = shifts;
        this.signUps = signUps;
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/draw")
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID shift) {
        var activity = activities.require(new ActivityId(id));
        Shift found = shifts.require(activity.id(), new ShiftId(shift));
        if (!found.terms().isByLot()) {
            throw Refused.missing();
        }
        return new ModelAndView("activities/signup/draw")
                .addObject("activity", activity)
                .addObject("shift", found)
                .addObject("entries", signUps.draw(found));
    }
}
