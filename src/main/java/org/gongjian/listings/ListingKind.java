package org.gongjian.listings;

import java.util.Locale;
import org.gongjian.district.Reason;

/**
 * On which list it stands. A wish is a need of one person. The message {@code listings.kind.KIND} names it,
 * {@code listings.symbol.KIND} stands for it on a map.
 */
public enum ListingKind {
    RESOURCE,
    NEED,
    WISH,
    PROJECT;

    public Reason label() {
        return Reason.of("listings.kind." + stored());
    }

    /** A letter or a character that stands for it on the map. */
    public Reason symbol() {
        return Reason.of("listings.symbol." + stored());
    }

    /** Whether it may name a place: the place of one person's wish would tell who wishes. */
    public boolean hasPlace() {
        return this != WISH;
    }

    /** Its list below the district; wishes stand among the needs. */
    public String list() {
        return switch (this) {
            case RESOURCE -> "resources";
            case NEED, WISH -> "needs";
            case PROJECT -> "projects";
        };
    }

    /** Whether somebody else is to take it on; a resource is offered, and taken up by claiming a need with it. */
    public boolean isClaimed() {
        return this != RESOURCE;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListingKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
