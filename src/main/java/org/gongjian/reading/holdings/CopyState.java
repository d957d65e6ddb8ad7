package org.gongjian.reading.holdings;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Whether a copy stands at its site. */
public enum CopyState {
    HERE,
    /** Nobody finds it. */
    LOST,
    /** Taken out of the stock for good. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Reason label() {
        return Reason.of("reading.copy." + code());
    }

    static CopyState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
