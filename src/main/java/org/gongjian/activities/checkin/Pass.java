package org.gongjian.activities.checkin;

import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpState;

/** What somebody shows at the door: the code of their sign-up. It names nobody. */
public record Pass(SignUpId signUp, ActivityView activity, Shift shift, SignUpState state) {

    /** Whether there is a place for who shows it. */
    public boolean isGood() {
        return state == SignUpState.PLACED && !activity.isCancelled();
    }

    public PassCode code() {
        return PassCode.of(signUp);
    }

    /** What its picture leads to, below the district: the roll, where who keeps it sees whose pass it is. */
    public String door() {
        return shift.path() + "/roll?code=" + code().value();
    }
}
