package org.gongjian.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.listings.Listings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches the days within which a claimer makes contact: reminds, and releases what nobody came for. */
@Service
@Transactional
public class ContactWatch {

    private static final int AT_ONCE = 500;

    private final ClaimRows rows;
    private final ClaimDesk desk;
    private final ClaimNews news;
    private final ClaimPolicies policies;
    private final Listings listings;
    private final AuditLog audit;
    private final Clock clock;

    ContactWatch(
            ClaimRows rows,
            ClaimDesk desk,
            ClaimNews news,
            ClaimPolicies policies,
            Listings listings,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.news = news;
        this.policies = policies;
        this.listings = listings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at the current district's claims; looking again changes nothing. */
    public void look() {
        LocalDate today = listings.today();
        rows.overdue(today, AT_ONCE).forEach(claim -> release(claim, today));
        ClaimPolicy policy = policies.current();
        List<Claim> silent = rows.toRemind(today.plusDays(policy.contactDays() - policy.remindDays()), AT_ONCE);
        silent.forEach(claim -> {
            if (rows.change(claim.reminded(clock.instant()))) {
                news.remind(claim);
            }
        });
    }

    private void release(Claim claim, LocalDate today) {
        if (rows.change(claim.released(today, clock.instant()))) {
            audit.write(Author.SYSTEM, "released", claim.ref());
            desk.end(claim, Author.SYSTEM, null, claim.contactBy());
            news.released(claim);
        }
    }
}
