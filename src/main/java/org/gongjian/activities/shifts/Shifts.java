package org.gongjian.activities.shifts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the shifts of the current district. */
@Service
@Transactional(readOnly = true)
public class Shifts {

    private final ShiftRows rows;

    Shifts(ShiftRows rows) {
        this.rows = rows;
    }

    public Optional<Shift> byId(ShiftId id) {
        return rows.byId(id);
    }

    /** One that is not here is a fault of the address: 404. */
    public Shift require(ShiftId id) {
        return byId(id).orElseThrow(Refused::missing);
    }

    /** One of this activity. */
    public Shift require(ActivityId activity, ShiftId id) {
        return byId(id).filter(shift -> shift.activity().equals(activity)).orElseThrow(Refused::missing);
    }

    /** Those that are here, in the order they begin. */
    public List<Shift> all(Collection<ShiftId> ids) {
        return rows.all(ids);
    }

    /** In the order they begin; an activity nobody signs up for has none. */
    public List<Shift> of(ActivityId activity) {
        return rows.of(activity);
    }

    /** Lotteries whose sign-up closed and that wait for their draw. */
    public List<Shift> toDraw(Instant now, int atMost) {
        return rows.toDraw(now, atMost);
    }

    /**
     * Nobody else decides about places of the activity until the caller's transaction ends; what is read afterwards is how
     * things stand. One that is not here: 404.
     *
     * @return how the activity stands
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ActivityState lock(ActivityId activity) {
        return state(rows.lock(activity).orElseThrow(Refused::missing));
    }

    /** The same, with the shifts of the activity as they stand under the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LockedShifts lockWithShifts(ActivityId activity) {
        return rows.lockWithShifts(activity).orElseThrow(Refused::missing);
    }

    static ActivityState state(String stored) {
        return ActivityState.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
