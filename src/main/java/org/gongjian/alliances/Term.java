package org.gongjian.alliances;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** From the first day of an agreement to its last, both included; at most thirty years. */
public record Term(LocalDate startsOn, LocalDate endsOn) {

    private static final int MOST_YEARS = 30;

    public Term {
        Verdict.require(!endsOn.isBefore(startsOn), Reason.of("alliances.term.backwards"))
                .and(Verdict.require(
                        endsOn.isBefore(startsOn.plusYears(MOST_YEARS)), Reason.of("alliances.term.long", MOST_YEARS)))
                .orRefuse("endsOn");
    }

    /**
     * The term cut into years or months, counted from its first day: a period that would start on a 31st starts on the
     * last day of a shorter month, and the next one on the 31st again. The last period ends with the term.
     */
    public List<Period> periods(Target.Per per) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate from = startsOn; !from.isAfter(endsOn); ) {
            LocalDate next = next(per, periods.size() + 1);
            periods.add(new Period(
                    from, next.isAfter(endsOn) ? endsOn : next.minusDays(1), ChronoUnit.DAYS.between(from, next)));
            from = next;
        }
        return List.copyOf(periods);
    }

    /** As long again, from the day after: a calendar year is followed by a calendar year. */
    public Term next() {
        LocalDate start = endsOn.plusDays(1);
        return new Term(start, start.plus(startsOn.until(start)).minusDays(1));
    }

    private LocalDate next(Target.Per per, int number) {
        return switch (per) {
            case YEAR -> startsOn.plusYears(number);
            case QUARTER -> startsOn.plusMonths(3L * number);
            case MONTH -> startsOn.plusMonths(number);
            case WEEK -> startsOn.plusWeeks(number);
            case TERM -> endsOn.plusDays(1);
        };
    }
}
