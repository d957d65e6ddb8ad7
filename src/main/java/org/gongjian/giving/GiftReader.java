package org.gongjian.giving;

import java.util.Set;
import org.gongjian.identity.UnitId;

/**
 * Somebody who reads gifts: whose business which of them are.
 *
 * @param office whether every gift is, as for the district's officers
 * @param units those the reader acts for
 */
record GiftReader(boolean office, Set<UnitId> units) {

    /** Somebody whose business none of them is. */
    static final GiftReader PUBLIC = new GiftReader(false, Set.of());

    GiftReader {
        units = Set.copyOf(units);
    }

    /** Whether it is the reader's business: somebody who acts for one of the two units, or the district's office. */
    boolean isConcernedBy(GiftDetails gift) {
        return office || units.contains(gift.donor()) || units.contains(gift.receiver());
    }
}
