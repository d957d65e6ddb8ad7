package org.gongjian.reading.counts;

import java.time.YearMonth;
import org.gongjian.places.PlaceId;

/**
 * Visits and loans of a site in a month.
 *
 * @param version 0 before anything was said
 */
public record MonthCount(PlaceId place, YearMonth month, int visits, int loans, int version) {

    /** More than this in a month is taken for a slip. */
    public static final int MOST = 10_000_000;
}
