package org.gongjian.activities.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which activities stand in a calendar. Cancelled ones stay in it, so that nobody wonders where they went. */
@Service
public class ActivityCalendars {

    private static final int MOST = 500;
    private static final int DAYS = 7;

    private final Activities activities;

    ActivityCalendars(Activities activities) {
        this.activities = activities;
    }

    /** One day of a month's page. */
    public record Day(LocalDate date, boolean inMonth, List<ActivityView> activities) {

        public Day {
            activities = List.copyOf(activities);
        }
    }

    /** Of a month, earliest first. */
    public List<ActivityView> of(YearMonth month, @Nullable UnitId unit) {
        return found(
                new ActivityFilter(null, month, unit, null, null, null),
                new ActivityFilter(ActivityState.CANCELLED, month, unit, null, null, null));
    }

    /** For subscribers: the newest few hundred, of one unit or of all, earliest first. */
    public List<ActivityView> forSubscribers(@Nullable UnitId unit) {
        return found(
                new ActivityFilter(null, null, unit, null, null, null),
                new ActivityFilter(ActivityState.CANCELLED, null, unit, null, null, null));
    }

    /** Whole weeks from Monday on, which hold a month. */
    public static List<List<Day>> weeks(YearMonth month, List<ActivityView> of) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            LocalDate first = monday;
            weeks.add(Stream.iterate(first, day -> day.plusDays(1))
                    .limit(DAYS)
                    .map(day -> new Day(
                            day,
                            YearMonth.from(day).equals(month),
                            of.stream()
                                    .filter(activity -> activity.day().equals(day))
                                    .toList()))
                    .toList());
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private List<ActivityView> found(ActivityFilter standing, ActivityFilter cancelled) {
        return Stream.of(standing, cancelled)
                .flatMap(filter -> activities.page(filter, null, MOST).activities().stream())
                .sorted(Comparator.comparing(ActivityView::day)
                        .thenComparing(ActivityCalendars::begins)
                        .thenComparing(activity -> activity.id().value()))
                .toList();
    }

    /** Where only the day is known, it comes first. */
    private static Instant begins(ActivityView activity) {
        Instant startsAt = activity.details().time().startsAt();
        return startsAt == null ? Instant.MIN : startsAt;
    }
}
