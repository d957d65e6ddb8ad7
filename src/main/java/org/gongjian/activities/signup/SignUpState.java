package org.gongjian.activities.signup;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How a sign-up stands. The message {@code activities.sign-up.state.STATE} names it. */
public enum SignUpState {
    /** Entered in a lottery that is not drawn yet. */
    ENTERED,
    PLACED,
    WAITING,
    /** A place that became free is held for them for a while. */
    OFFERED,
    CANCELLED,
    /** They did not take up what was offered in time. */
    LAPSED,
    NOT_DRAWN;

    public boolean isLive() {
        return this == ENTERED || this == PLACED || this == WAITING || this == OFFERED;
    }

    /** Whether a place is taken or held. */
    public boolean holdsPlace() {
        return this == PLACED || this == OFFERED;
    }

    public Reason label() {
        return Reason.of("activities.sign-up.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the audit line. */
    String verb() {
        return stored().replace('_', '-');
    }

    static SignUpState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
