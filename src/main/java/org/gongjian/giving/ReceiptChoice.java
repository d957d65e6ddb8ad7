package org.gongjian.giving;

import java.util.Locale;

/** The law wants one of the two. */
public enum ReceiptChoice {
    /** A numbered receipt, when the gift is received. */
    ISSUED,
    /** The donor does without one, and says so by confirming the gift. */
    WAIVED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReceiptChoice ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
