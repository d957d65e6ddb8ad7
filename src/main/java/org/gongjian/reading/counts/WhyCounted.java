package org.gongjian.reading.counts;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Why somebody counted another number. The message {@code reading.counted.WHY} names it. */
public enum WhyCounted {
    WORN_OUT,
    NOT_BROUGHT_BACK,
    /** Nobody knows. */
    MISSING,
    /** What had been missing is there. */
    FOUND,
    /** They stood there and were in no book. */
    NEVER_ENTERED;

    public Reason label() {
        return Reason.of("reading.counted." + code().replace('_', '-'));
    }

    boolean isLoss() {
        return this == WORN_OUT || this == NOT_BROUGHT_BACK || this == MISSING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
