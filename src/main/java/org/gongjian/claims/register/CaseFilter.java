package org.gongjian.claims.register;

import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to show.
 *
 * @param unit one that asks or claims
 */
public record CaseFilter(
        CaseView view,
        @Nullable UnitId unit,
        @Nullable ListingId listing,
        @Nullable ProgrammeId programme) {

    public static CaseFilter of(CaseView view) {
        return new CaseFilter(view, null, null, null);
    }

    public CaseFilter with(UnitId one) {
        return new CaseFilter(view, one, listing, programme);
    }

    public CaseFilter in(CaseView other) {
        return new CaseFilter(other, unit, listing, programme);
    }
}
