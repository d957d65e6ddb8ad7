package org.gongjian.imports.rows;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.district.AreaId;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who imports, and for which part of the district.
 *
 * @param area null for the whole district; rows that name no area lie in it
 * @param reach the area and all below it; empty where it is the whole district
 * @param broughtIn the records that earlier imports for the same area made
 */
public record Bounds(
        Actor by, @Nullable AreaId area, Set<AreaId> reach, LocalDate today, Supplier<Set<UUID>> broughtIn) {

    /** Whether an area lies in it. */
    public boolean reaches(AreaId other) {
        return area == null || reach.contains(other);
    }
}
