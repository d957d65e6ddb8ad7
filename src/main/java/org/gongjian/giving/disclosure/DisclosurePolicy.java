package org.gongjian.giving.disclosure;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.WorkingCalendar;

/**
 * How often money is disclosed: at least every three months, and within three months of the end (Charity Law and the measures on
 * raising funds). A district may be stricter, never laxer.
 *
 * @param months between two disclosures, 1 to 3
 * @param endMonths after a fund is finished, 1 to 3
 * @param version 0 where the district has not chosen yet
 */
public record DisclosurePolicy(int months, int endMonths, int version) {

    public static final DisclosurePolicy LAW = new DisclosurePolicy(3, 3, 0);

    private static final int MOST = 3;

    public DisclosurePolicy {
        within("months", months);
        within("endMonths", endMonths);
    }

    /** The last working day within the term, so that nobody has to publish on a holiday. */
    public LocalDate due(LocalDate since, WorkingCalendar calendar) {
        return lastWorkingDay(since.plusMonths(months), calendar);
    }

    public LocalDate dueAfterEnd(LocalDate finishedOn, WorkingCalendar calendar) {
        return lastWorkingDay(finishedOn.plusMonths(endMonths), calendar);
    }

    private static LocalDate lastWorkingDay(LocalDate last, WorkingCalendar calendar) {
        LocalDate day = last;
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static void within(String field, int value) {
        Verdict.require(value >= 1 && value <= MOST, Reason.of("giving.disclosure.policy.range", MOST))
                .orRefuse(field);
    }
}
