package org.gongjian.district.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.district.Reason;

/**
 * Which days are worked. Of a year whose public holidays are not known only weekends are free, and
 * {@link #unknown(LocalDate, LocalDate)} says so: whoever shows a count of working days shows that sentence too.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, SpecialDay> special;
    private final Set<Integer> known;

    private WorkingCalendar(Map<LocalDate, SpecialDay> special, Set<Integer> known) {
        this.special = Map.copyOf(special);
        this.known = Set.copyOf(known);
    }

    /** A calendar of these days; a later one of the same date counts. The years of the first list are known. */
    public static WorkingCalendar of(Collection<SpecialDay> publicDays, Collection<SpecialDay> own) {
        Map<LocalDate, SpecialDay> days = publicDays.stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity(), (one, other) -> other));
        Set<Integer> years = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        own.forEach(day -> days.put(day.day(), day));
        return new WorkingCalendar(days, years);
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay known = special.get(day);
        return known == null ? !isWeekend(day) : known.worked();
    }

    /** Working days after one day, up to and including another; negative where the other is before. */
    public int workingDays(LocalDate after, LocalDate until) {
        if (until.isBefore(after)) {
            return -workingDays(until, after);
        }
        return (int) after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day so many working days after another. */
    public LocalDate plus(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!isWorkingDay(day));
        }
        return day;
    }

    /** Why a day is special, where it is. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** The years of a span whose public holidays are not known, in order. */
    public List<Integer> unknownYears(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear())
                .filter(year -> !known.contains(year))
                .boxed()
                .toList();
    }

    /** “Holidays of 2031 unknown: weekends only”, where a year of the span is not known. */
    public Optional<Reason> unknown(LocalDate from, LocalDate until) {
        List<Integer> years = unknownYears(from, until);
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "district.calendar.unknown",
                        years.size() == 1 ? years.getFirst().toString() : years.getFirst() + "–" + years.getLast()));
    }

    /** The years whose public holidays are known, in order. */
    public List<Integer> knownYears() {
        return List.copyOf(new TreeSet<>(known));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
