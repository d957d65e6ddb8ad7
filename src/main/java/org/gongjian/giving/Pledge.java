package org.gongjian.giving;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Money a unit promised with a claim. Promised is not received, and received is not spent: three figures.
 *
 * @param id that of the claim and of its case
 * @param unit the one that leads the claim
 * @param receiver the one that asked
 * @param charity with its filing number, where the basis is co-operation with one
 * @param voidAt since when the claim holds no longer; the row stays
 */
public record Pledge(
        UUID id,
        UnitId unit,
        UnitId receiver,
        @Nullable ProgrammeId programme,
        BigDecimal yuan,
        LegalBasis basis,
        @Nullable Localized charity,
        @Nullable String filingNumber,
        Instant pledgedAt,
        @Nullable Instant voidAt) {

    public boolean isVoid() {
        return voidAt != null;
    }

    /** Of the case it was promised in, below the district. */
    public String path() {
        return "cases/" + id;
    }
}
