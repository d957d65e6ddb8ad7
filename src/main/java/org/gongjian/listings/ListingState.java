package org.gongjian.listings;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/** Where a listing stands; expired is derived from its last day. The message {@code listings.state.STATE} names it. */
public enum ListingState {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    EXPIRED,
    FULFILLED,
    WITHDRAWN;

    public Reason label() {
        return Reason.of("listings.state." + stored());
    }

    public Light light() {
        return switch (this) {
            case DRAFT, SUBMITTED -> Light.NONE;
            case PUBLISHED -> Light.GREEN;
            case EXPIRED -> Light.AMBER;
            case FULFILLED -> Light.DONE;
            case WITHDRAWN -> Light.RED;
        };
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListingState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
