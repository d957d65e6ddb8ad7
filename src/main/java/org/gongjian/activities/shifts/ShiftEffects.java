package org.gongjian.activities.shifts;

import org.gongjian.audit.Author;
import org.gongjian.district.Verdict;

/** What a change of a shift means to those who signed up; asked and told in the same transaction, under the activity's lock. */
public interface ShiftEffects {

    Verdict mayChange(Shift before, ShiftDetails after);

    Verdict mayRemove(Shift shift);

    void changed(Author by, Shift now);
}
