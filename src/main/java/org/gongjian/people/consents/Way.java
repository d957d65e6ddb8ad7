package org.gongjian.people.consents;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How a consent was given or taken back. The message {@code people.way.WAY} names it. */
public enum Way {
    PAPER,
    IN_PERSON,
    CODE,
    ACCOUNT;

    public Reason label() {
        return Reason.of("people.way." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
