package org.gongjian.alliances;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What a promise is counted in. Rooms below count it from their records; nobody types the figure. */
public enum Measure {
    /** Activities held by a giver together with another party; in sessions (场). */
    JOINT_ACTIVITIES,
    /** Gifts from a giver to another party; in times (次). */
    GIFTS,
    /** Books given by a giver to another party; in volumes (册). */
    VOLUMES_GIVEN,
    /** Activities of another party in a place that a giver keeps; in sessions (场). */
    VENUES_LENT,
    /** People who took part in activities a giver held together with another party; in attendances (人次). */
    ATTENDANCES,
    /** What no record shows: noted with its day by a party that received it, never by the one that promised; in times (次). */
    NOTED;

    /** A number with its unit, such as 3 场. */
    public Reason quantity(long quantity) {
        return Reason.of("alliances.quantity." + code() + (quantity == 1 ? ".one" : ""), quantity);
    }

    public Reason label() {
        return Reason.of("alliances.measure." + code());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
