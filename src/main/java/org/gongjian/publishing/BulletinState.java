package org.gongjian.publishing;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a bulletin has come. The message {@code publishing.state.STATE} names it. */
public enum BulletinState {
    /** Being written. */
    DRAFT,
    /** Somebody else has read it and found it right. */
    REVIEWED,
    /** For everybody to read; corrected visibly from now on. */
    PUBLISHED,
    /** Taken back with a reason; one that had been published leaves a note. */
    WITHDRAWN;

    public Reason label() {
        return Reason.of("publishing.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BulletinState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
