package org.gongjian.activities.shifts;

import java.util.List;
import org.gongjian.activities.ActivityState;

/**
 * An activity about whose places only the caller decides until its transaction ends.
 *
 * @param shifts in the order they begin
 */
public record LockedShifts(ActivityState state, List<Shift> shifts) {

    public LockedShifts {
        shifts = List.copyOf(shifts);
    }
}
