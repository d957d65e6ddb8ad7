package org.gongjian.places;

import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A place to add; the meaning of each field is that of {@link Place}.
 *
 * @param id made when the form was opened: adding it twice adds one place
 */
public record AddPlace(
        PlaceId id,
        Place.Kind kind,
        Localized name,
        @Nullable Localized otherName,
        @Nullable AreaId area,
        @Nullable UnitId keptBy,
        @Nullable Localized address,
        @Nullable Coordinates coordinates) {

    Place place() {
        return new Place(id, kind, name, otherName, area, keptBy, address, coordinates, 0);
    }
}
