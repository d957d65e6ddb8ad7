package org.gongjian.files;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Whether the public may see a file. The message {@code files.standing.STANDING} says why. */
public enum Standing {
    SHOWN,
    WITHOUT_CONSENT,
    /** Somebody it shows does not agree, or not any more. */
    WITHHELD,
    WITHDRAWN,
    ERASED;

    public Reason label() {
        return Reason.of("files.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
