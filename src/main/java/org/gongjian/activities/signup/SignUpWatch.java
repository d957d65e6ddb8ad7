package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.springframework.stereotype.Component;

/** Looks for offers that passed and for lotteries to be drawn. */
@Component
public class SignUpWatch {

    private static final int AT_ONCE = 500;

    private final SignUps signUps;
    private final Shifts shifts;
    private final SignUpDesk desk;
    private final Clock clock;

    SignUpWatch(SignUps signUps, Shifts shifts, SignUpDesk desk, Clock clock) {
        this.signUps = signUps;
        this.shifts = shifts;
        this.desk = desk;
        this.clock = clock;
    }

    /** In the current district; looking again changes nothing. */
    public void look() {
        Instant now = clock.instant();
        Set<ShiftId> due = new HashSet<>(signUps.withLapsedOffers());
        shifts.toDraw(now, AT_ONCE).stream().map(Shift::id).forEach(due::add);
        shifts.all(due).forEach(desk::tend);
    }
}
