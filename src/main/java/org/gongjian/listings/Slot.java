package org.gongjian.listings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * When it can be had, again and again: a day of the week, in every week or in one of the month, from an hour until another,
 * in the district's zone.
 */
public record Slot(DayOfWeek day, Week week, LocalTime from, LocalTime until) {

    public Slot {
        Verdict.require(from.isBefore(until), Reason.of("listings.slot.order")).orRefuse("until");
    }

    /** Which of the weeks; the message {@code listings.week.WEEK} names it. */
    public enum Week {
        EVERY,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LAST;

        public Reason label() {
            return Reason.of("listings.week." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether there can be an hour in which both are had. */
    public boolean meets(Slot other) {
        return day == other.day
                && (week == Week.EVERY || other.week == Week.EVERY || week == other.week)
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }

    public Reason words() {
        return Reason.of(
                "listings.slot",
                Reason.of("listings.day." + day.getValue()),
                week.label(),
                from.toString(),
                until.toString());
    }
}
