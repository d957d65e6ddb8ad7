package org.gongjian.activities.checkin;

import java.time.Instant;
import java.util.Locale;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One step, as a device tells it: somebody came, somebody left, or the last step of one is taken back.
 *
 * @param signUp who signed up; null for one who did not
 * @param presence the one without sign-up that left or whose step is taken back; null for everybody else
 * @param at when it happened by the device's clock; a device without a network tells it later
 * @param reason why it is taken back, at most 200 characters; null for the other kinds
 */
public record CheckIn(
        CheckInId id,
        Kind kind,
        Way way,
        @Nullable SignUpId signUp,
        @Nullable PresenceId presence,
        Instant at,
        @Nullable String reason) {

    static final int REASON = 200;

    /** What happened. */
    public enum Kind {
        IN,
        OUT,
        UNDO
    }

    /** How it was taken down. */
    public enum Way {
        /** The leader ticks a name. */
        ROLL_CALL,
        /** The leader reads the code of somebody's pass. */
        CODE,
        /** Who comes types the code themselves, on a device at the door. */
        KIOSK,
        /** One who did not sign up. */
        WALK_IN
    }

    public CheckIn {
        if (kind == Kind.UNDO) {
            reason = reason == null ? "" : reason.strip();
            Verdict.require(!reason.isEmpty(), Reason.of("frame.fault.missing")).orRefuse("reason");
            Verdict.require(reason.codePointCount(0, reason.length()) <= REASON, Reason.of("frame.fault.long", REASON))
                    .orRefuse("reason");
        } else {
            reason = null;
        }
        boolean newcomer = kind == Kind.IN && way == Way.WALK_IN;
        boolean named = kind == Kind.IN ? signUp != null && presence == null : signUp != null || presence != null;
        Verdict.require(newcomer ? signUp == null && presence == null : named, Reason.of("activities.check-in.who"))
                .orRefuse("signUp");
    }

    static CheckIn came(CheckInId id, Way way, SignUpId who, Instant at) {
        return new CheckIn(id, Kind.IN, way, who, null, at, null);
    }

    static CheckIn left(CheckInId id, Way way, SignUpId who, Instant at) {
        return new CheckIn(id, Kind.OUT, way, who, null, at, null);
    }

    static CheckIn walkedIn(CheckInId id, Instant at) {
        return new CheckIn(id, Kind.IN, Way.WALK_IN, null, null, at, null);
    }

    static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
