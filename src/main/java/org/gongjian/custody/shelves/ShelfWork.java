package org.gongjian.custody.shelves;

import java.util.Map;
import java.util.UUID;
import org.gongjian.custody.LotId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Something done with things at a place.
 *
 * @param id made when the form was rendered: doing it again changes nothing
 * @param place where they stand, or stand again
 * @param to the other shelf, where they change it
 * @param explanation to whom they were given, or what is known of how they were lost or found; up to 500 characters
 */
public record ShelfWork(
        UUID id,
        ShelfStep step,
        PlaceId place,
        @Nullable PlaceId to,
        Map<LotId, Integer> quantities,
        @Nullable String explanation) {

    public ShelfWork {
        quantities = Map.copyOf(quantities);
    }
}
