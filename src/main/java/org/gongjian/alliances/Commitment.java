package org.gongjian.alliances;

import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A promise of an agreement.
 *
 * @param by the party that made it; null where all parties made it together
 * @param target null where it is in words only
 */
public record Commitment(
        CommitmentId id,
        @Nullable UnitId by,
        @Longest(500) Localized wording,
        @Nullable Target target) {

    /** Whether nothing in the records shows it and the receiver counts it by hand. */
    public boolean isNoted() {
        return target != null && target.measure() == Measure.NOTED;
    }

    public Optional<UnitId> giver() {
        return Optional.ofNullable(by);
    }
}
