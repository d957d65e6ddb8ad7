package org.gongjian.claims.register;

import java.time.LocalDate;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.claims.register.RatingTally.Tally;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.WorkingCalendar;

/** When residents' ratings open a case again, and when the asker may strike it off. One rule a method. */
public final class CloseOutRules {

    private static final int ALL = 100;

    private CloseOutRules() {}

    /** Whether enough people have rated to decide. */
    public static boolean isDecided(Case about, Tally tally, ClaimPolicy policy) {
        return tally.ratings() >= about.raters().needed(policy.ratingsNeeded());
    }

    /** Whether so many of them were not satisfied that the work is not done. */
    public static boolean isUnsatisfied(Case about, Tally tally, ClaimPolicy policy) {
        return isDecided(about, tally, policy) && tally.unsatisfied() * ALL >= tally.ratings() * policy.reopenPercent();
    }

    /** Whether ratings may open it once more. */
    public static boolean mayReopenAgain(Case about, ClaimPolicy policy) {
        return about.reopenings() < policy.mostReopenings();
    }

    /** The last day on which residents rate. */
    public static LocalDate lastDayToRate(Case about, WorkingCalendar calendar, ClaimPolicy policy) {
        LocalDate accepted = about.acceptedOn();
        return calendar.plus(accepted == null ? about.openedOn() : accepted, policy.ratingDays());
    }

    /** Enough residents are satisfied, or their time to say so has passed; and whoever was not has an answer. */
    static Verdict mayClose(Case about, Tally tally, LocalDate today, WorkingCalendar calendar, ClaimPolicy policy) {
        return about.mayBeClosed()
                .and(everybodyIsAnswered(tally))
                .and(residentsHaveHadTheirSay(about, tally, today, calendar, policy));
    }

    static Verdict everybodyIsAnswered(Tally tally) {
        return Verdict.require(
                tally.unanswered() == 0, Reason.of("claims.case.refused.close.answer", tally.unanswered()));
    }

    static Verdict residentsHaveHadTheirSay(
            Case about, Tally tally, LocalDate today, WorkingCalendar calendar, ClaimPolicy policy) {
        int needed = about.raters().needed(policy.ratingsNeeded());
        LocalDate last = lastDayToRate(about, calendar, policy);
        return Verdict.require(
                isDecided(about, tally, policy) || today.isAfter(last),
                Reason.of("claims.case.refused.close.ratings", tally.ratings(), needed, last));
    }

    static Verdict deadlineIsAhead(LocalDate deadline, LocalDate today) {
        return Verdict.require(!deadline.isBefore(today), Reason.of("claims.deadline.past", deadline));
    }
}
