package org.gongjian.reading.network;

import java.time.LocalDate;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** What somebody says of a site; see {@link Site}. */
public record SiteDetails(
        PlaceId place,
        SiteKind kind,
        @Nullable UnitId host,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    Site at(Place known, int version) {
        return new Site(known, kind, host, openedOn, closedOn, version);
    }
}
