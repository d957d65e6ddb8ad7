package org.gongjian.activities.shifts;

/** What hangs on a shift and is repeated with it; told in the same transaction. */
public interface BelongsToShift {

    void repeated(ShiftId shift, ShiftId again);
}
