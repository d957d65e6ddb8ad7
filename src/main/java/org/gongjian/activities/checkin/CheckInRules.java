package org.gongjian.activities.checkin;

import java.time.Duration;
import java.time.Instant;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What a roll takes down and what it does not. */
final class CheckInRules {

    /** How long before a shift begins somebody may be there for it. */
    static final Duration EARLY = Duration.ofHours(6);

    /** How long after a shift has ended somebody may leave it. */
    static final Duration LATE = Duration.ofHours(12);

    /** By how much a device's clock may run ahead of the server's. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private CheckInRules() {}

    /** A step belongs to its shift, and nothing that is still to come has happened. */
    static Verdict mayHaveHappened(Shift shift, Instant at, Instant now) {
        return Verdict.require(!at.isAfter(now.plus(AHEAD)), Reason.of("activities.check-in.refused.clock"))
                .and(Verdict.require(
                        !at.isBefore(shift.details().startsAt().minus(EARLY)),
                        Reason.of("activities.check-in.refused.early", EARLY.toHours())))
                .and(Verdict.require(
                        !at.isAfter(shift.details().endsAt().plus(LATE)),
                        Reason.of("activities.check-in.refused.late", LATE.toHours())));
    }

    /** Only who has a place comes in by it. */
    static Verdict mayCome(SignUpState state) {
        return Verdict.require(
                state == SignUpState.PLACED,
                Reason.of("activities.check-in.refused." + CheckIn.stored(state).replace('_', '-')));
    }

    /**
     * Once sign-up has closed, a place that nobody took goes to who comes to the door; before that there is no need, for one
     * can sign up.
     *
     * @param walkedIn how many have come so
     */
    static Verdict mayWalkIn(Shift shift, int walkedIn, Instant at) {
        return Verdict.require(!at.isBefore(shift.terms().closesAt()), Reason.of("activities.check-in.refused.sign-up"))
                .and(Verdict.require(
                        shift.taken() + walkedIn < shift.details().capacity(),
                        Reason.of(
                                "activities.check-in.refused.full",
                                shift.details().capacity())));
    }
}
