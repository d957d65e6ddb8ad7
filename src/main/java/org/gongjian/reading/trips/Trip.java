package org.gongjian.reading.trips;

import java.time.LocalDate;
import org.gongjian.district.Longest;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What the vehicle did at one stop on one day.
 *
 * @param version 0 before it is written down
 * @param stop a mobile point
 * @param books taken along, in volumes
 * @param served persons who came, each counted once for the trip
 * @param loans in volumes, out of the books taken along
 */
public record Trip(
        TripId id,
        int version,
        PlaceId stop,
        LocalDate on,
        int books,
        int served,
        int loans,
        @Nullable @Longest(Trip.NOTE) String note) {

    /** The longest note. */
    public static final int NOTE = 500;

    /** More than this of one trip is taken for a slip. */
    public static final int MOST = 1_000_000;

    /** Below the district. */
    public String path() {
        return "library/trips/" + id.value();
    }
}
