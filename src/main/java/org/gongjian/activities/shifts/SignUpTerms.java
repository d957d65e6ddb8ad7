package org.gongjian.activities.shifts;

import java.time.Instant;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * On what terms one signs up for a shift.
 *
 * @param opensAt from then on, and until before {@code closesAt}
 * @param minimumAge in whole years on the day of the shift, 1 to 100; null where any age is welcome
 * @param guardianConsent whether minors need their guardian's consent to take part
 * @param guests whether people without an account sign up by name and telephone number
 * @param waitlist whether those who come too late wait for a place
 * @param smallerMayPass whether a smaller party that fits may be placed before a larger one that does not
 * @param offerHours how long a place that became free is held for who is next, 1 to 720 hours; null places them at once
 */
public record SignUpTerms(
        SignUpMode mode,
        Instant opensAt,
        Instant closesAt,
        @Nullable Integer minimumAge,
        boolean guardianConsent,
        boolean guests,
        boolean waitlist,
        boolean smallerMayPass,
        @Nullable Integer offerHours) {

    public static final int HIGHEST_AGE = 100;
    public static final int MOST_HOURS = 720;

    public SignUpTerms {
        Verdict.require(closesAt.isAfter(opensAt), Reason.of("activities.shift.closes-first"))
                .orRefuse("terms.closesAt");
        Verdict.require(
                        minimumAge == null || (minimumAge >= 1 && minimumAge <= HIGHEST_AGE),
                        Reason.of("activities.shift.age", HIGHEST_AGE))
                .orRefuse("terms.minimumAge");
        Verdict.require(
                        offerHours == null || (offerHours >= 1 && offerHours <= MOST_HOURS),
                        Reason.of("activities.shift.hours", MOST_HOURS))
                .orRefuse("terms.offerHours");
        Verdict.require(waitlist || (offerHours == null && !smallerMayPass), Reason.of("activities.shift.no-waitlist"))
                .orRefuse("terms.waitlist");
    }

    /** First come, first served, with a waitlist and for everybody. */
    public static SignUpTerms open(Instant opensAt, Instant closesAt) {
        return new SignUpTerms(SignUpMode.FIRST_COME, opensAt, closesAt, null, false, false, true, false, null);
    }

    public boolean isByLot() {
        return mode == SignUpMode.LOTTERY;
    }
}
