package org.gongjian.reading.consignments;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a round is. The message {@code reading.round.state.STATE} names it. */
public enum RoundState {
    PROPOSED,
    DECIDED,
    DROPPED;

    public Reason label() {
        return Reason.of("reading.round.state." + code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
