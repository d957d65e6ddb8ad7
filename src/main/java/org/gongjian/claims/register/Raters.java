package org.gongjian.claims.register;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Who may rate what a case brought. */
public enum Raters {
    /** The one person it was for: one rating decides. */
    ONE,
    /** Everybody who uses it: the district's policy says how many ratings decide. */
    MANY;

    public Reason label() {
        return Reason.of("claims.raters." + name().toLowerCase(Locale.ROOT));
    }

    /** How many ratings decide. */
    public int needed(int ofMany) {
        return this == ONE ? 1 : ofMany;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Raters ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
