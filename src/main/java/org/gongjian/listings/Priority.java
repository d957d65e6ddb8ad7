package org.gongjian.listings;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How pressing a need is. The message {@code listings.priority.PRIORITY} names it. */
public enum Priority {
    USUAL,
    SOON,
    URGENT;

    public Reason label() {
        return Reason.of("listings.priority." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
