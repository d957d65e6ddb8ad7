package org.gongjian.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Slot;
import org.gongjian.places.Coordinates;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * What a need, a wish or a project is to the engine.
 *
 * @param left how much of it nobody took on yet
 * @param at where it is needed, null where nobody said
 * @param slots when it is needed; none for any time
 * @param audiences whom it is for; none for everybody
 * @param deadline by when, null for no hurry
 */
public record Demand(
        ListingId id,
        UnitId owner,
        CategoryId category,
        BigDecimal left,
        @Nullable Coordinates at,
        List<Slot> slots,
        Set<AudienceId> audiences,
        @Nullable LocalDate deadline,
        Priority priority) {

    public Demand {
        slots = List.copyOf(slots);
        audiences = Set.copyOf(audiences);
    }
}
