package org.gongjian.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From one time of an activity to another one, by the clock on the wall: whoever began an hour before it still does.
 *
 * @param days of the calendar
 * @param hours on top of these, where both times have hours
 */
public record TimeShift(long days, Duration hours, ZoneId zone) {

    public static TimeShift between(ActivityTime before, ActivityTime after, ZoneId zone) {
        return new TimeShift(
                ChronoUnit.DAYS.between(before.day(), after.day()),
                hours(before.startsAt(), after.startsAt(), zone),
                zone);
    }

    public boolean isNone() {
        return days == 0 && hours.isZero();
    }

    /** The same moment of the other time. */
    public Instant of(Instant moment) {
        return moment.atZone(zone)
                .toLocalDateTime()
                .plusDays(days)
                .plus(hours)
                .atZone(zone)
                .toInstant();
    }

    private static Duration hours(@Nullable Instant before, @Nullable Instant after, ZoneId zone) {
        return before == null || after == null
                ? Duration.ZERO
                : Duration.between(
                        before.atZone(zone).toLocalTime(), after.atZone(zone).toLocalTime());
    }
}
