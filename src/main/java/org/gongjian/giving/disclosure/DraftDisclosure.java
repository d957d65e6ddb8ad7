package org.gongjian.giving.disclosure;

import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A period to be told of; the figures come from the ledger.
 *
 * @param corrects the published disclosure whose place it takes, with the reason; null where it takes none
 */
public record DraftDisclosure(
        DisclosureId id,
        UnitId holder,
        Period period,
        @Nullable Localized note,
        @Nullable DisclosureId corrects,
        @Nullable String reason) {}
