package org.gongjian.activities.signup;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as those may see it whom it concerns.
 *
 * @param person as the record stands now, where records were merged
 * @param party those who signed up together have the same
 * @param number in the order of arrival
 * @param position on the waitlist, 1 for who is next; null for who does not wait
 * @param enteredBy the account that signed them up; null for a guest who did so without one
 * @param guest whether a code was given out for it
 */
public record SignUpLine(
        SignUpId id,
        ActivityId activity,
        ShiftId shift,
        PersonId person,
        UUID party,
        SignUpState state,
        long number,
        long ticket,
        @Nullable Integer position,
        Instant arrivedAt,
        Instant changedAt,
        @Nullable Instant offerUntil,
        @Nullable UUID enteredBy,
        boolean guest) {

    SignUpLine at(int place) {
        return new SignUpLine(
                id,
                activity,
                shift,
                person,
                party,
                state,
                number,
                ticket,
                place,
                arrivedAt,
                changedAt,
                offerUntil,
                enteredBy,
                guest);
    }
}
