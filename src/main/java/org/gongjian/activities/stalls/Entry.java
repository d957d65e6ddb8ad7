package org.gongjian.activities.stalls;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a stall's tally; none is ever changed or taken out.
 *
 * @param id made where it was entered: the same entry sent again changes nothing
 * @param served 1 for a tap or a scan; more or fewer for a correction; the whole figure for an estimate
 * @param why only of corrections that somebody signed in made
 * @param enteredBy the account; null for whoever held the stall's code, and for a visitor's scan
 */
public record Entry(
        UUID id,
        StallId stall,
        How how,
        int served,
        @Nullable String why,
        Instant enteredAt,
        @Nullable UUID enteredBy) {

    /** The most one correction or estimate may say. */
    public static final int MOST = 100_000;

    /** How it was counted. */
    public enum How {
        TAP,
        SCAN,
        CORRECTION,
        ESTIMATE;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
