package org.gongjian.activities.signup;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.audit.Author;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A row to be written.
 *
 * @param turn how many parties were written to the shift before this one in the same transaction
 */
@SuppressWarnings("ArrayRecordComponent")
record NewSignUp(
        SignUpId id,
        ShiftId shift,
        PersonId person,
        UUID party,
        int turn,
        SignUpState state,
        Instant arrivedAt,
        Author author,
        byte @Nullable [] codeHash) {}
