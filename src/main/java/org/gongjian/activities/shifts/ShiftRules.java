package org.gongjian.activities.shifts;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What a shift may become. */
final class ShiftRules {

    private ShiftRules() {}

    /** A place that somebody has is not taken away by a smaller number. */
    static Verdict mayHaveCapacity(Shift shift, int capacity) {
        return Verdict.require(capacity >= shift.taken(), Reason.of("activities.shift.refused.taken", shift.taken()));
    }
}
