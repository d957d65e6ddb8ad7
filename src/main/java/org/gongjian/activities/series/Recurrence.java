package org.gongjian.activities.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * When an activity repeats: a subset of the recurrence rules of RFC 5545.
 *
 * @param every how many weeks or months lie between two dates, 1 to 12
 * @param until the last day that may be a date; null where {@code count} ends it
 * @param count how many dates there are, the first among them; null where {@code until} ends it
 * @param skipHolidays whether public holidays and the district's own free days are left out; a date left out is not made up
 */
public record Recurrence(
        Rhythm rhythm,
        int every,
        @Nullable LocalDate until,
        @Nullable Integer count,
        boolean skipHolidays) {

    /** The most dates of one series: a year of weeks. */
    public static final int MOST = 53;

    private static final int MOST_EVERY = 12;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int LAST_OF_MONTH = 5;

    /** What repeats. */
    public enum Rhythm {
        /** The same day of the week. */
        WEEKLY,
        /** The same day of the month; months that have none are left out. */
        MONTHLY_BY_DAY,
        /** Such as the second Saturday of the month; from the fifth on, the last. */
        MONTHLY_BY_WEEKDAY;

        public Reason label() {
            return Reason.of("activities.series.rhythm." + name().toLowerCase(Locale.ROOT));
        }
    }

    public Recurrence {
        Verdict.require(every >= 1 && every <= MOST_EVERY, Reason.of("activities.series.every.range", MOST_EVERY))
                .orRefuse("every");
        if ((until == null) == (count == null)) {
            throw Refused.invalid("count", Reason.of("activities.series.one-end"));
        }
        Verdict.require(
                        count == null || (count >= 2 && count <= MOST),
                        Reason.of("activities.series.count.range", MOST))
                .orRefuse("count");
    }

    /**
     * The dates, the first among them, holidays left out where that is wanted.
     *
     * @param isHoliday whether a day is free although it is not for its weekday's sake
     */
    public List<LocalDate> dates(LocalDate first, Predicate<LocalDate> isHoliday) {
        List<LocalDate> dates = rhythm().equals(Rhythm.WEEKLY)
                ? weekly(first).takeWhile(this::within).limit(most()).toList()
                : monthly(first);
        Verdict.require(dates.size() > 1, Reason.of("activities.series.none"))
                .orRefuse(until == null ? "count" : "until");
        Verdict.require(dates.size() <= MOST, Reason.of("activities.series.many", MOST))
                .orRefuse("until");
        return dates.stream()
                .filter(day -> day.equals(first) || !skipHolidays || !isHoliday.test(day))
                .toList();
    }

    /** As RFC 5545 writes it. */
    public String rule(LocalDate first) {
        String by = switch (rhythm) {
            case WEEKLY -> "FREQ=WEEKLY;INTERVAL=" + every;
            case MONTHLY_BY_DAY -> "FREQ=MONTHLY;INTERVAL=" + every + ";BYMONTHDAY=" + first.getDayOfMonth();
            case MONTHLY_BY_WEEKDAY ->
                "FREQ=MONTHLY;INTERVAL=" + every + ";BYDAY=" + (week(first) == LAST_OF_MONTH ? -1 : week(first))
                        + first.getDayOfWeek().name().substring(0, 2);
        };
        return by + (until == null ? ";COUNT=" + count : ";UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private Stream<LocalDate> weekly(LocalDate first) {
        return Stream.iterate(first, day -> day.plusWeeks(every));
    }

    private List<LocalDate> monthly(LocalDate first) {
        List<LocalDate> dates = new ArrayList<>();
        YearMonth month = YearMonth.from(first);
        while (dates.size() < most() && within(month.atDay(1))) {
            LocalDate day = rhythm == Rhythm.MONTHLY_BY_DAY ? byDay(month, first) : byWeekday(month, first);
            if (day != null && within(day)) {
                dates.add(day);
            }
            month = month.plusMonths(every);
        }
        return dates;
    }

    private static @Nullable LocalDate byDay(YearMonth month, LocalDate first) {
        return month.isValidDay(first.getDayOfMonth()) ? month.atDay(first.getDayOfMonth()) : null;
    }

    private static LocalDate byWeekday(YearMonth month, LocalDate first) {
        DayOfWeek weekday = first.getDayOfWeek();
        return week(first) == LAST_OF_MONTH
                ? month.atDay(1).with(TemporalAdjusters.lastInMonth(weekday))
                : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week(first), weekday));
    }

    private static int week(LocalDate day) {
        return (day.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
    }

    private boolean within(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /** One more than there may be where a day ends it, so that too many are noticed. */
    private int most() {
        return count == null ? MOST + 1 : count;
    }
}
