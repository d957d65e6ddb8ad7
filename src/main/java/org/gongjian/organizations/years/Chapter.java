package org.gongjian.organizations.years;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What is told of a unit's year, in this order. */
public enum Chapter {
    PROMISED,
    HOSTED,
    GAVE,
    CLAIMED,
    FINISHED,
    /** Plaques and awards, from the day they stand. */
    HONOURED,
    THANKED;

    public Reason heading() {
        return Reason.of("organizations.chapter." + code());
    }

    /** How many records it has, such as “2 gifts given”. */
    public Reason counted(int rows) {
        return Reason.of("organizations.chapter." + code() + ".counted", rows);
    }

    /** Names it in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
