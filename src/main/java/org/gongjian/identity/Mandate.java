package org.gongjian.identity;

import java.util.Set;
import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may act as in the current district.
 *
 * @param area of a street officer
 * @param unit of a coordinator or a contact
 * @param reach the area and all below it; empty without an area
 */
public record Mandate(
        MandateId id,
        Role role,
        @Nullable AreaId area,
        @Nullable UnitId unit,
        Set<AreaId> reach) {

    public Mandate {
        reach = Set.copyOf(reach);
        role.placedAt(area, unit);
    }

    boolean isFor(UnitId other) {
        return other.equals(unit);
    }
}
