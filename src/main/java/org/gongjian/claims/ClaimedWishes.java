package org.gongjian.claims;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.WishReaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind a wish is told to a claimer's own people, from when the asker has been in touch with them. */
@Component
@Transactional(readOnly = true)
class ClaimedWishes implements WishReaders {

    private final ClaimRows rows;
    private final ClaimPermissions permissions;

    ClaimedWishes(ClaimRows rows, ClaimPermissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    @Override
    public Verdict mayOpen(Actor reader, ListingId wish) {
        return Verdict.require(rows.areInTouch(permissions.ownUnits(reader), wish), Reason.of("claims.refused.wish"));
    }
}
