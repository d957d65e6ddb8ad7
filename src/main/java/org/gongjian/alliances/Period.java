package org.gongjian.alliances;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of a term in which a target is to be met.
 *
 * @param until its last day
 * @param wholeDays how many days it would have if the term did not cut it short
 */
public record Period(LocalDate from, LocalDate until, long wholeDays) {

    public Period {
        if (until.isBefore(from) || wholeDays < ChronoUnit.DAYS.between(from, until) + 1) {
            throw new IllegalArgumentException("no period: " + from + " to " + until + " of " + wholeDays + " days");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether the term lets it run its whole length. */
    public boolean isWhole() {
        return passed(until) == wholeDays;
    }

    /** What of a quantity falls into this period: all of it, or its share in whole units where the term cuts it short. */
    public long share(long quantity) {
        return due(quantity, until);
    }

    /** How much of a quantity should be there at the end of a day: linear over the days, whole units only. */
    public long due(long quantity, LocalDate day) {
        return Math.multiplyExact(quantity, passed(day)) / wholeDays;
    }

    private long passed(LocalDate day) {
        LocalDate last = day.isAfter(until) ? until : day;
        return Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
    }
}
