package org.gongjian.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.Slot;
import org.gongjian.places.Coordinates;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is to the engine.
 *
 * @param left how much of it can be had
 * @param part the least that is given at a time, null for no least
 * @param at where it is, null where nobody said
 * @param reach how far it goes, in metres; null for any distance
 * @param slots when it can be had; none for any time
 * @param audiences whom it is for; none for everybody
 * @param from the first day it can be had, null for at once
 * @param until the last
 */
public record Supply(
        ListingId id,
        UnitId owner,
        CategoryId category,
        BigDecimal left,
        @Nullable Quantity part,
        @Nullable Coordinates at,
        @Nullable Integer reach,
        List<Slot> slots,
        Set<AudienceId> audiences,
        @Nullable LocalDate from,
        LocalDate until) {

    public Supply {
        slots = List.copyOf(slots);
        audiences = Set.copyOf(audiences);
    }
}
