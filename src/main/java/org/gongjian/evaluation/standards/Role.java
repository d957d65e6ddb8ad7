package org.gongjian.evaluation.standards;

import java.util.Locale;

/** What an indicator is for. */
public enum Role {
    /** Holds others; its points are the sum of theirs. */
    BRANCH,
    /** Gives points. */
    SCORED,
    /** Nobody is admitted who does not meet it. */
    BAR,
    /** Once pronounced the entrant is not eligible, whatever its points. */
    VETO,
    /** Takes points off, at most its own. */
    DEDUCTION;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
