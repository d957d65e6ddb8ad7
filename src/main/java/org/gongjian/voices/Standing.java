package org.gongjian.voices;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Whether the public may read a voice. The message {@code voices.standing.STANDING} says why. */
public enum Standing {
    SHOWN,
    WITHOUT_CONSENT,
    WITHDRAWN;

    public Reason label() {
        return Reason.of("voices.standing." + name().toLowerCase(Locale.ROOT));
    }
}
