package org.gongjian.giving.money;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Money for one purpose from one unit, and how it stands.
 *
 * @param holder the unit that receives and spends it, and answers for it
 * @param donor the unit that promised it; a community raises nothing from the public
 * @param claim it was promised with, null where it was promised without one
 * @param charity with its filing number, where the basis is co-operation with one
 * @param entries how many rows its ledger has
 * @param finishedOn when nothing was left to come or to spend
 */
public record Fund(
        FundId id,
        int version,
        UnitId holder,
        UnitId donor,
        @Nullable ClaimId claim,
        @Nullable ProgrammeId programme,
        LegalBasis basis,
        @Nullable Localized charity,
        @Nullable String filingNumber,
        Localized purpose,
        int entries,
        Figures figures,
        Author openedBy,
        Instant openedAt,
        @Nullable LocalDate finishedOn) {

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public boolean isFinished() {
        return finishedOn != null;
    }
}
