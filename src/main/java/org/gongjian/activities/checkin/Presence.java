package org.gongjian.activities.checkin;

import java.time.Instant;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was there, or is.
 *
 * @param signUp null for one who did not sign up
 * @param leftAt null as long as nobody told that they left
 */
public record Presence(
        PresenceId id,
        ShiftId shift,
        @Nullable SignUpId signUp,
        Instant arrivedAt,
        @Nullable Instant leftAt) {

    public boolean isOpen() {
        return leftAt == null;
    }

    Presence since(Instant arrived) {
        return new Presence(id, shift, signUp, arrived, leftAt);
    }

    Presence until(@Nullable Instant left) {
        return new Presence(id, shift, signUp, arrivedAt, left);
    }
}
