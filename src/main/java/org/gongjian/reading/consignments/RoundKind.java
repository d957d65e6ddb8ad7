package org.gongjian.reading.consignments;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What a round is for. */
public enum RoundKind {
    /** From the main library to the sites that lack books. */
    DISTRIBUTION,
    /** Each branch passes some of its books on to the next one. */
    ROTATION;

    public Reason label() {
        return Reason.of("reading.round." + code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
