package org.gongjian.publishing.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When another medium published.
 *
 * @param at where only the day is known its first moment
 */
public record PublicationTime(Instant at, boolean hourKnown) {

    public static PublicationTime at(Instant moment) {
        return new PublicationTime(moment, true);
    }

    /** A day whose hour is not known. */
    public static PublicationTime on(LocalDate day, ZoneId zone) {
        return new PublicationTime(day.atStartOfDay(zone).toInstant(), false);
    }
}
