package org.gongjian.custody.transfers;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far things that were sent have come. */
public enum TransferState {
    UNDER_WAY,
    /** All of it, and so it was said. */
    ARRIVED,
    /** Less arrived than was sent; the sender has still to find out what became of the rest. */
    DIFFERS,
    /** Less arrived than was sent, and it is explained what became of the rest. */
    SETTLED,
    /** They came back to the sender. */
    CALLED_BACK;

    public Reason label() {
        return Reason.of("custody.transfer.state." + code());
    }

    /** Whether somebody said what arrived. */
    public boolean isConfirmed() {
        return this == ARRIVED || this == DIFFERS || this == SETTLED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TransferState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
