package org.gongjian.people.openings;

import java.util.Locale;
import org.gongjian.district.Reason;

/** For what masked fields are opened. The message {@code people.purpose.PURPOSE} names it. */
public enum Purpose {
    CONTACT,
    VERIFY,
    SERVE,
    REQUEST,
    DUTY,
    /** Anything else; a note says what. */
    OTHER;

    public Reason label() {
        return Reason.of("people.purpose." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
