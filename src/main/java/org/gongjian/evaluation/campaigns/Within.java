package org.gongjian.evaluation.campaigns;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Of which area a level of selection takes its quota. */
public enum Within {
    COMMUNITY,
    /** A street or a town. */
    STREET,
    /** A district of a city. */
    DISTRICT,
    ALL;

    public Reason label() {
        return Reason.of("evaluation.campaigns.within." + stored());
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Within ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
