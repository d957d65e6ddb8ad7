package org.gongjian.operations.backup.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which backups are kept: the newest of each of the last so many days, weeks (from Monday) and months that have one. Days
 * without a backup do not count, so that a pause never empties the directory.
 */
public record Retention(int daily, int weekly, int monthly) {

    /** A week of days, a month of weeks, a year of months. */
    public static final Retention DEFAULT = new Retention(7, 4, 12);

    private static final Pattern PART = Pattern.compile("(daily|weekly|monthly)=(\\d{1,4})");

    public Retention {
        if (daily < 0 || weekly < 0 || monthly < 0 || daily + weekly + monthly == 0) {
            throw new IllegalArgumentException("Keep at least one backup, for example " + DEFAULT.text());
        }
    }

    /**
     * Reads {@code daily=7,weekly=4,monthly=12}; what is not named is not kept.
     *
     * @throws IllegalArgumentException in words
     */
    public static Retention parse(String text) {
        int[] kept = new int[3];
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" does not say what to keep: write it like " + DEFAULT.text());
            }
            kept[Arrays.asList("daily", "weekly", "monthly").indexOf(matcher.group(1))] =
                    Integer.parseInt(matcher.group(2));
        }
        return new Retention(kept[0], kept[1], kept[2]);
    }

    public String text() {
        return "daily=" + daily + ",weekly=" + weekly + ",monthly=" + monthly;
    }

    /** Those of these backups that are kept; the newest always is. */
    Set<Instant> kept(Collection<Instant> made, ZoneId zone) {
        List<Instant> newestFirst =
                made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        newestFirst.stream().findFirst().ifPresent(kept::add);
        keep(kept, newestFirst, daily, instant -> day(instant, zone));
        keep(kept, newestFirst, weekly, instant -> week(day(instant, zone)));
        keep(kept, newestFirst, monthly, instant -> YearMonth.from(day(instant, zone)));
        return kept;
    }

    private static void keep(Set<Instant> kept, List<Instant> newestFirst, int most, Function<Instant, Object> span) {
        Set<Object> seen = new HashSet<>();
        for (Instant made : newestFirst) {
            if (seen.size() < most && seen.add(span.apply(made))) {
                kept.add(made);
            }
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
