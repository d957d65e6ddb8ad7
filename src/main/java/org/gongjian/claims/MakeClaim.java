package org.gongjian.claims;

import java.time.LocalDate;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A claim to make.
 *
 * @param id made when the form was opened: sending it twice makes one claim
 * @param lead the unit that claims and answers for it
 * @param others units that claim it together with the lead; each confirms in its own account
 * @param inCharge who answers for it at the lead, a post or how to call the person; public. Null: the lead itself
 * @param deadline by when it is to be done
 */
public record MakeClaim(
        ClaimId id,
        ListingId listing,
        UnitId lead,
        Set<UnitId> others,
        Quantity quantity,
        Brings brings,
        @Nullable Localized inCharge,
        LocalDate deadline) {

    public MakeClaim {
        others = Set.copyOf(others);
    }
}
