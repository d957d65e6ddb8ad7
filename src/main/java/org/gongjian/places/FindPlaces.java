package org.gongjian.places;

import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of places shows.
 *
 * @param area this area and all below it
 * @param words part of a name, in either language
 * @param onMap whether it has coordinates; null where that does not matter
 */
public record FindPlaces(
        Place.@Nullable Kind kind,
        @Nullable AreaId area,
        @Nullable String words,
        @Nullable Boolean onMap) {

    public static FindPlaces all() {
        return new FindPlaces(null, null, null, null);
    }
}
