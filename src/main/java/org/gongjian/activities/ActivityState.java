package org.gongjian.activities;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How an activity stands. The message {@code activities.state.STATE} names it. */
public enum ActivityState {
    PLANNED,
    HELD,
    CANCELLED;

    public Reason label() {
        return Reason.of("activities.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActivityState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
