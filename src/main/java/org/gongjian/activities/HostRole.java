package org.gongjian.activities;

import java.util.Locale;
import org.gongjian.district.Reason;

/** As what a unit hosts: 主办, 承办, 协办. The message {@code activities.role.ROLE} names it. */
public enum HostRole {
    HOST,
    ORGANIZER,
    ASSISTING;

    public Reason label() {
        return Reason.of("activities.role." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HostRole ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
