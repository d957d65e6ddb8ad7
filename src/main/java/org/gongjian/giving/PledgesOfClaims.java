package org.gongjian.giving;

import java.time.Clock;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimEnded;
import org.gongjian.claims.ClaimMade;
import org.gongjian.claims.Claims;
import org.gongjian.claims.MoneyPart;
import org.gongjian.listings.Listings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The money of a claim becomes a pledge in the claim's own transaction, and is void when the claim holds no longer. */
@Component
class PledgesOfClaims {

    private final PledgeRows rows;
    private final Claims claims;
    private final Listings listings;
    private final Clock clock;

    PledgesOfClaims(PledgeRows rows, Claims claims, Listings listings, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.listings = listings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void pledge(ClaimMade made) {
        Claim claim = claims.require(made.claim());
        MoneyPart money = claim.brings().money();
        if (money != null) {
            rows.add(new Pledge(
                    claim.id().value(),
                    claim.lead(),
                    claim.asker(),
                    listings.byId(claim.listing())
                            .map(listing -> listing.details().programme())
                            .orElse(null),
                    money.yuan(),
                    money.basis(),
                    money.charity(),
                    money.filingNumber(),
                    claim.claimedAt(),
                    null));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(ClaimEnded ended) {
        rows.makeVoid(ended.claim().value(), clock.instant());
    }
}
