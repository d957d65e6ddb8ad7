package org.gongjian.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * When an activity takes place: a day of the district's calendar, and the hours where they are known.
 *
 * @param endsAt later than {@code startsAt}, and only where that is known
 */
public record ActivityTime(
        LocalDate day, @Nullable Instant startsAt, @Nullable Instant endsAt) {

    public ActivityTime {
        if (endsAt != null) {
            Verdict.require(startsAt != null, Reason.of("activities.time.no-start"))
                    .orRefuse("from");
            Verdict.require(startsAt != null && endsAt.isAfter(startsAt), Reason.of("activities.time.backwards"))
                    .orRefuse("until");
        }
    }

    /** A day whose hours are not known. */
    public static ActivityTime on(LocalDate day) {
        return new ActivityTime(day, null, null);
    }

    public static ActivityTime of(LocalDate day, @Nullable LocalTime from, @Nullable LocalTime until, ZoneId zone) {
        return new ActivityTime(day, instant(day, from, zone), instant(day, until, zone));
    }

    /** At the same local hours of another day. */
    public ActivityTime movedTo(LocalDate other, ZoneId zone) {
        return of(other, hour(startsAt, zone), hour(endsAt, zone), zone);
    }

    private static @Nullable LocalTime hour(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toLocalTime();
    }

    private static @Nullable Instant instant(LocalDate day, @Nullable LocalTime hour, ZoneId zone) {
        return hour == null ? null : day.atTime(hour).atZone(zone).toInstant();
    }
}
