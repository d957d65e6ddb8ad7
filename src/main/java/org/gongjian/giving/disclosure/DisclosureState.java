package org.gongjian.giving.disclosure;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a disclosure has come. */
public enum DisclosureState {
    /** Counted from the ledger; waits for a second person. */
    DRAFTED,
    /** Everybody reads it; it is never changed, only corrected by another one. */
    PUBLISHED,
    /** Not published, because something was wrong. */
    DROPPED;

    public Reason label() {
        return Reason.of("giving.disclosure.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DisclosureState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
