package org.gongjian.activities.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** A month of more is shown by its first few a day, and the days open. */
    private static final int CROWDED = 100;

    private static final int FEW = 3;

    private final Activities activities;

    ActivityCalendars(Activities activities) {
        this.activities = activities;
    }

    /**
     * One day of a month's page.
     *
     * @param activities the first of them where the month is crowded
     * @param all how many there are
     */
    public record Day(LocalDate date, boolean inMonth, List<ActivityView> activities, int all) {

        public Day {
            activities = List.copyOf(activities);
        }

        /** Whether some are shown on the day's own page only. */
        public boolean hasMore() {
            return all > activities.size();
        }
    }

    /** A month in whole weeks from Monday on. */
    public record Month(List<List<Day>> weeks) {

        public Month {
            weeks = List.copyOf(weeks);
        }

        /** Days that have activities, earliest first. */
        public List<Day> days() {
            return weeks.stream()
                    .flatMap(List::stream)
                    .filter(day -> day.all() > 0)
                    .toList();
        }
    }

    /** Of one unit or of all. */
    public Month of(YearMonth month, @Nullable UnitId unit) {
        Map<LocalDate, Integer> counts = activities.days(month, unit);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<LocalDate, List<ActivityView>> found =
                activities.firstOfDays(month, unit, all > CROWDED ? FEW : CROWDED).stream()
                        .collect(Collectors.groupingBy(ActivityView::day));
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            weeks.add(Stream.iterate(monday, day -> day.plusDays(1))
                    .limit(DAYS)
                    .map(day -> new Day(
                            day,
                            YearMonth.from(day).equals(month),
                            found.getOrDefault(day, List.of()),
                            counts.getOrDefault(day, 0)))
                    .toList());
            monday = monday.plusWeeks(1);
        }
        return new Month(weeks);
    }

    /** For subscribers: the newest few hundred, of one unit or of all, earliest first. */
    public List<ActivityView> forSubscribers(@Nullable UnitId unit) {
        return found(
                new ActivityFilter(null, null, unit, null, null, null),
                new ActivityFilter(ActivityState.CANCELLED, null, unit, null, null, null));
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
