package org.gongjian.places;

import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of places shows.
 *
 * @param area this area and all below it
 * @param words part of a name, in either language
 */
public record FindPlaces(
        Place.@Nullable Kind kind,
        @Nullable AreaId area,
        @Nullable String words) {

    public static FindPlaces all() {
        return new FindPlaces(null, null, null);
    }
}
