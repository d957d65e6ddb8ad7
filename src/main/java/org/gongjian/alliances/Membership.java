package org.gongjian.alliances;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit belongs to an alliance for a while.
 *
 * @param standing what the unit is called for it, such as “Party-building alliance unit”
 * @param until its last day, or null while it lasts
 */
public record Membership(
        UnitId unit,
        Localized standing,
        LocalDate since,
        @Nullable LocalDate until) {

    public Membership {
        Verdict.require(until == null || !until.isBefore(since), Reason.of("alliances.member.backwards"))
                .orRefuse("until");
    }

    public boolean isOn(LocalDate day) {
        return !since.isAfter(day) && !hasLeftBy(day);
    }

    public boolean hasLeftBy(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    boolean overlaps(Membership other) {
        return unit.equals(other.unit) && !hasLeftBy(other.since) && !other.hasLeftBy(since);
    }
}
