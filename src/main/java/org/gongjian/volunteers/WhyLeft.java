package org.gongjian.volunteers;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Why a volunteer left. The message {@code volunteers.left.REASON} names it. */
public enum WhyLeft {
    OWN_WISH,
    MOVED_AWAY,
    HEALTH,
    /** Under another number too, which stays. */
    REGISTERED_TWICE,
    DIED,
    OTHER;

    public Reason label() {
        return Reason.of("volunteers.left." + stored().replace('_', '-'));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WhyLeft ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
