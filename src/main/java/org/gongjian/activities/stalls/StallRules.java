package org.gongjian.activities.stalls;

import java.time.LocalDate;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** When stalls are kept and people counted. */
final class StallRules {

    /** How long after its day people who forgot may still count: a fair's papers are cleared up within the week. */
    static final int DAYS_AFTER = 7;

    private StallRules() {}

    static Verdict mayChange(ActivityView activity) {
        return Verdict.require(!activity.isCancelled(), Reason.of("activities.refused.cancelled"));
    }

    /** From the day of the activity on; estimates and corrections by whoever keeps the activity have no end. */
    static Verdict mayEnter(ActivityView activity, LocalDate today) {
        return mayChange(activity)
                .and(Verdict.require(
                        !activity.day().isAfter(today), Reason.of("activities.stalls.refused.early", activity.day())));
    }

    /** What a code, or a visitor, may do: on the day and a few days after it. */
    static Verdict mayCount(ActivityView activity, LocalDate today) {
        return mayEnter(activity, today)
                .and(Verdict.require(
                        !today.isAfter(activity.day().plusDays(DAYS_AFTER)),
                        Reason.of("activities.stalls.refused.late", DAYS_AFTER)));
    }

    static Verdict staysAboveZero(@Nullable Integer tapped, int change) {
        int now = tapped == null ? 0 : tapped;
        return Verdict.require(
                now + change >= 0 && now + change <= Entry.MOST,
                Reason.of("activities.stalls.refused.below-zero", now));
    }
}
