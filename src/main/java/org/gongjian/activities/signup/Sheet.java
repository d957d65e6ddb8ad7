package org.gongjian.activities.signup;

import org.gongjian.activities.shifts.Shift;
import org.jspecify.annotations.Nullable;

/** The places of one shift while sign-ups that arrived together are decided one after the other; plain Java. */
final class Sheet {

    private final Shift shift;
    private int taken;
    private int waiting;
    private int parties;

    Sheet(Shift shift) {
        this.shift = shift;
        this.taken = shift.taken();
        this.waiting = shift.waiting();
    }

    /**
     * What a party of so many gets: places for all of them, or a turn on the waitlist for all of them; null where neither is
     * to be had. Nobody takes a free place before a party that waits for it.
     */
    @Nullable
    SignUpState ask(int size) {
        if (shift.awaitsDraw()) {
            waiting++;
            parties++;
            return SignUpState.ENTERED;
        }
        boolean inTurn = waiting == 0 || shift.terms().smallerMayPass();
        if (inTurn && size <= shift.details().capacity() - taken) {
            taken += size;
            parties++;
            return SignUpState.PLACED;
        }
        if (!shift.terms().waitlist()) {
            return null;
        }
        waiting++;
        parties++;
        return SignUpState.WAITING;
    }

    Shift shift() {
        return shift;
    }

    int waiting() {
        return waiting;
    }

    /** How many places were given since. */
    int newlyTaken() {
        return taken - shift.taken();
    }

    int newlyWaiting() {
        return waiting - shift.waiting();
    }

    /** How many parties were written. */
    int parties() {
        return parties;
    }
}
