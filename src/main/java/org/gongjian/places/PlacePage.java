package org.gongjian.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the places that were asked for.
 *
 * @param count of all of them
 * @param next after which the next page begins, null on the last
 */
public record PlacePage(
        List<Place> places, long count, @Nullable PlaceId next) {

    public PlacePage {
        places = List.copyOf(places);
    }
}
