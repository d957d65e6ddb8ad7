package org.gongjian.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A claim as everybody may read it: without the words of contact, which are between both sides.
 *
 * @param id of the claim, and of its case
 * @param enteredFor whether somebody of the asker's side entered it for the lead
 * @param contactOn when there was contact, as it was said
 */
public record ClaimView(
        ClaimId id,
        int version,
        ListingId listing,
        UnitId asker,
        UnitId lead,
        List<Joined> joined,
        Quantity quantity,
        Localized unit,
        Brings brings,
        ClaimState state,
        boolean enteredFor,
        Instant claimedAt,
        LocalDate contactBy,
        @Nullable LocalDate contactOn) {

    public static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.version(),
                claim.listing(),
                claim.asker(),
                claim.lead(),
                claim.joined(),
                claim.quantity(),
                claim.unit(),
                claim.brings(),
                claim.state(),
                claim.enteredFor(),
                claim.claimedAt(),
                claim.contactBy(),
                claim.contactOn());
    }
}
