package org.gongjian.claims.register;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;

/** Opens a case with a claim. */
public record OpenCase(
        CaseId id,
        Localized title,
        ListingId listing,
        UnitId asker,
        UnitId lead,
        Localized inCharge,
        Raters raters,
        LocalDate deadline) {}
