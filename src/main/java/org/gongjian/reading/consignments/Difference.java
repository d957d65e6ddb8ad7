package org.gongjian.reading.consignments;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Why something else arrived than was sent. The message {@code reading.difference.WHY} names it. */
public enum Difference {
    /** On the way: nobody has them any more. */
    LOST,
    /** They never left the sender. */
    NOT_PACKED,
    /** There were more in the boxes than the list said. */
    PACKED_MORE;

    public Reason label() {
        return Reason.of("reading.difference." + code().replace('_', '-'));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
