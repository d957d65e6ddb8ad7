package org.gongjian.activities.classlists;

import java.time.Instant;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.files.FileId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was handed in.
 *
 * @param scan with the guardians' signatures, null where none was needed
 * @param size how many it names
 */
public record ClassList(
        ClassListId id,
        ShiftId shift,
        @Nullable UnitId unit,
        String vouchedBy,
        @Nullable FileId scan,
        Instant enteredAt,
        int size) {

    /** A line and the sign-up it became. */
    public record Entry(int line, SignUpId signUp) {}
}
