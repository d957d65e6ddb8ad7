package org.gongjian.service;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How a service stands. */
public enum ServiceState {
    /** Entered afterwards by one person; a second one has not said yes yet. */
    ENTERED,
    COUNTED,
    /** It counts as before, until a second person has said whether it is corrected. */
    CORRECTION_ASKED,
    /** Somebody said that it does not count. */
    NOT_COUNTED,
    /** It counted once. */
    REVOKED,
    /** The volunteer says that it counts; somebody else has not decided yet. */
    APPEALED,
    /** It does not count, and that was decided on appeal. */
    FINAL;

    public boolean counts() {
        return this == COUNTED || this == CORRECTION_ASKED;
    }

    /** Whether a second person has to say something. */
    public boolean isToDecide() {
        return this == ENTERED || this == CORRECTION_ASKED || this == APPEALED;
    }

    public Reason label() {
        return Reason.of("service.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ServiceState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
