package org.gongjian.alliances;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * At least so many of a measure in each year, quarter, month or week, or over the whole term.
 *
 * @param weekday where only that day of the week counts, as in “open on two Saturdays a month”; null where any day does
 */
public record Target(
        Measure measure, long quantity, Per per, @Nullable DayOfWeek weekday) {

    /** The largest target in units of its measure. */
    public static final int MOST = 1_000_000;

    /** Any day of the week counts. */
    public Target(Measure measure, long quantity, Per per) {
        this(measure, quantity, per, null);
    }

    /** Years, months and weeks run from the day the term starts, not from the first of January. */
    public enum Per {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        TERM;

        public Reason label() {
            return Reason.of("alliances.per." + code());
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Target {
        Verdict.require(quantity >= 1 && quantity <= MOST, Reason.of("alliances.target.range", MOST))
                .orRefuse("target");
    }

    /** Such as: at least 6 sessions a year. */
    public Reason label() {
        return weekday == null
                ? Reason.of("alliances.target." + per.code(), measure.quantity(quantity))
                : Reason.of(
                        "alliances.target." + per.code() + ".weekday",
                        measure.quantity(quantity),
                        Reason.of("alliances.weekday." + weekday.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether what happened on a day counts. */
    public boolean counts(LocalDate day) {
        return weekday == null || day.getDayOfWeek() == weekday;
    }
}
