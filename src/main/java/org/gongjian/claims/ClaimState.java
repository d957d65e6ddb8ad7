package org.gongjian.claims;

import java.util.Locale;
import org.gongjian.district.Reason;

/** Where a claim stands; how far its work is says its case. */
public enum ClaimState {
    /** Made; the claimer has so many days to make contact. */
    CLAIMED,
    /** The claimer says that there was contact; the asker has not said so yet. */
    NOTED,
    IN_TOUCH,
    /** There was no contact in time: what was claimed is free again. */
    RELEASED,
    /** Taken back by the claimer. */
    WITHDRAWN,
    /** Its case is closed. */
    FINISHED;

    /** Whether it holds what it claimed. */
    public boolean isActive() {
        return this == CLAIMED || this == NOTED || this == IN_TOUCH;
    }

    public Reason label() {
        return Reason.of("claims.state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ClaimState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
