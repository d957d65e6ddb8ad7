package org.gongjian.activities.shifts;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Who gets a place where more ask than there are: those who came first, or those drawn by lot after sign-up closed. */
public enum SignUpMode {
    FIRST_COME,
    LOTTERY;

    public Reason label() {
        return Reason.of("activities.shift.mode." + name().toLowerCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
