package org.gongjian.service;

import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftEffects;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.springframework.stereotype.Component;

/** A shift of whose hours something was said keeps its time, and whether it is service: the hours were cut to it. */
@Component
class HoursOfShifts implements ShiftEffects {

    private final ServiceRows rows;

    HoursOfShifts(ServiceRows rows) {
        this.rows = rows;
    }

    @Override
    public Verdict mayChange(Shift before, ShiftDetails after) {
        ShiftDetails now = before.details();
        boolean same = now.startsAt().equals(after.startsAt())
                && now.endsAt().equals(after.endsAt())
                && now.volunteerService() == after.volunteerService();
        return same ? Verdict.allowed() : mayRemove(before);
    }

    @Override
    public Verdict mayRemove(Shift shift) {
        return Verdict.require(rows.of(shift.id()).isEmpty(), Reason.of("service.refused.shift"));
    }

    @Override
    public void changed(Author by, Shift now) {}
}
