package org.gongjian.volunteers;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What kind of service a volunteer would like to do. The message {@code volunteers.category.CATEGORY} names it. */
public enum ServiceCategory {
    COMMUNITY,
    ELDERLY,
    CHILDREN,
    DISABILITY,
    POVERTY,
    EDUCATION,
    CULTURE,
    HEALTH,
    ENVIRONMENT,
    TRAFFIC,
    EMERGENCY,
    EVENTS,
    OTHER;

    public Reason label() {
        return Reason.of("volunteers.category." + code());
    }

    /** For texts and addresses. */
    public String code() {
        return stored().replace('_', '-');
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
