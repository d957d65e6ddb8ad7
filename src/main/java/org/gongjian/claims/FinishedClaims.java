package org.gongjian.claims;

import java.time.Clock;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.register.CaseClosed;
import org.gongjian.district.Refused;
import org.gongjian.listings.ListingStock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With its case closed a claim is finished, and so much of the listing and of the resource it used is done: in the same transaction. */
@Component
class FinishedClaims {

    private final ClaimRows rows;
    private final ListingStock stock;
    private final ResourceUse resources;
    private final AuditLog audit;
    private final Clock clock;

    FinishedClaims(ClaimRows rows, ListingStock stock, ResourceUse resources, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.stock = stock;
        this.resources = resources;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(CaseClosed closed) {
        Claim claim = rows.byId(new ClaimId(closed.id().value())).orElseThrow(Refused::missing);
        if (claim.state() == ClaimState.FINISHED) {
            return;
        }
        if (!rows.change(claim.finished(clock.instant()))) {
            throw Refused.stale();
        }
        stock.finish(claim.listing(), claim.quantity());
        resources.finish(claim.brings().uses());
        audit.write(Author.SYSTEM, "finished", claim.ref());
    }
}
