package org.gongjian.recognition.awards;

import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** Where a plaque hangs: a place, or the premises of a unit. */
public record HangsAt(@Nullable PlaceId place, @Nullable UnitId unit) {

    public HangsAt {
        if ((place == null) == (unit == null)) {
            throw new IllegalArgumentException("a plaque hangs at a place or with a unit, not both");
        }
    }

    public static HangsAt at(PlaceId place) {
        return new HangsAt(place, null);
    }

    public static HangsAt with(UnitId unit) {
        return new HangsAt(null, unit);
    }
}
