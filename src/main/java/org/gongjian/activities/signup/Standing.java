package org.gongjian.activities.signup;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up that is there already, and when its shift is.
 *
 * @param person as the record stands now, where records were merged
 */
record Standing(
        SignUpId id,
        ShiftId shift,
        PersonId person,
        UUID party,
        SignUpState state,
        long arrival,
        long ticket,
        @Nullable Instant offerUntil,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID enteredBy) {

    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(until) && from.isBefore(endsAt);
    }
}
