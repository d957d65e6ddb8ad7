package org.gongjian.giving.ventures;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a call has come. */
public enum CallState {
    /** Units apply while it is open; afterwards it is screened and scored. */
    PUBLISHED,
    /** What is proposed is public, and anybody may object. */
    IN_PUBLICITY,
    /** The awards stand. */
    DECIDED;

    public Reason label() {
        return Reason.of("giving.ventures.call." + stored().replace('_', '-'));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CallState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
