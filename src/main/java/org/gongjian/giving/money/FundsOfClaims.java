package org.gongjian.giving.money;

import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimEnded;
import org.gongjian.claims.ClaimMade;
import org.gongjian.claims.Claims;
import org.gongjian.claims.MoneyPart;
import org.gongjian.listings.Listing;
import org.gongjian.listings.Listings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The money of a claim opens a fund in the claim's own transaction; what has not come is written off when the claim ends. */
@Component
class FundsOfClaims {

    private final FundDesk desk;
    private final Claims claims;
    private final Listings listings;

    FundsOfClaims(FundDesk desk, Claims claims, Listings listings) {
        this.desk = desk;
        this.claims = claims;
        this.listings = listings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(ClaimMade made) {
        Claim claim = claims.require(made.claim());
        MoneyPart money = claim.brings().money();
        if (money != null && !claim.lead().equals(claim.asker())) {
            listings.byId(claim.listing()).ifPresent(listing -> open(claim, money, listing));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(ClaimEnded ended) {
        desk.end(ended.claim());
    }

    private void open(Claim claim, MoneyPart money, Listing listing) {
        desk.openFor(
                claim.id(),
                claim.asker(),
                claim.lead(),
                listing.details().programme(),
                money,
                listing.details().title(),
                claim.enteredBy(),
                claim.claimedAt());
    }
}
