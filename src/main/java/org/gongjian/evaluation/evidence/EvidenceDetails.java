package org.gongjian.evaluation.evidence;

import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant states of its evidence.
 *
 * @param leaves it serves: at least one
 * @param nameShown whether a photo shows the unit's name, as the entrant confirms
 */
public record EvidenceDetails(
        Set<IndicatorId> leaves,
        @Longest(200) Localized title,
        @Longest(5_000) @Nullable Localized words,
        Caption caption,
        boolean nameShown) {

    public EvidenceDetails {
        leaves = Set.copyOf(leaves);
    }
}
