package org.gongjian.claims.rounds;

import java.time.Instant;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A round to open.
 *
 * @param id made when the form was opened: opening it twice opens it once
 */
public record OpenRound(
        RoundId id,
        Localized title,
        @Nullable ProgrammeId programme,
        UnitId host,
        Instant opensAt,
        Instant hallOpensAt,
        @Nullable Instant closesAt,
        List<ListingId> listings) {

    public OpenRound {
        listings = List.copyOf(listings);
    }
}
