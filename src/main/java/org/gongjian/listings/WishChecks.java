package org.gongjian.listings;

import java.time.Clock;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.springframework.stereotype.Component;

/**
 * What a wish needs before the public reads of it: somebody behind it, a call and a visit, and their consent to be told of to
 * whoever takes it on; a minor's guardian gives it (Personal Information Protection Law, articles 23 and 31).
 */
@Component
class WishChecks {

    /** What whoever wishes agrees to. */
    static final ConsentKind CONSENT = ConsentKind.SHARE_WITH_PARTNERS;

    private final WishRows rows;
    private final Consents consents;
    private final Clock clock;

    WishChecks(WishRows rows, Consents consents, Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.clock = clock;
    }

    Verdict mayPublish(Listing listing) {
        return listing.kind() == ListingKind.WISH
                ? rows.of(listing.id())
                        .map(this::isVerified)
                        .orElseGet(() -> Verdict.refused(Reason.of("listings.wish.nobody")))
                : Verdict.allowed();
    }

    Verdict isVerified(Wish wish) {
        return Verdict.require(wish.calledOn() != null, Reason.of("listings.wish.no-call"))
                .and(Verdict.require(wish.visitedOn() != null, Reason.of("listings.wish.no-visit")))
                .and(consents.holds(wish.person(), CONSENT, clock.instant()));
    }
}
