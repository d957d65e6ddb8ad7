package org.gongjian.activities.transport;

import java.util.Locale;
import org.gongjian.district.Reason;

/** To where it takes place, or home again. */
public enum Way {
    THERE,
    BACK;

    public Reason label() {
        return Reason.of("activities.transport.way." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
