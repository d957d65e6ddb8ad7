package org.gongjian.activities.signup;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.NewId;
import org.gongjian.district.Rehearsal;
import org.gongjian.identity.AccountId;
import org.springframework.stereotype.Component;

/** Batches of strangers who ask for a shift that is not there: whoever comes first in a rush finds all of it done before. */
@Component
class SignUpRehearsal implements Rehearsal {

    static final int BATCHES = 40;
    private static final int STRANGERS = 50;

    private final Decider decider;
    private final Clock clock;

    SignUpRehearsal(Decider decider, Clock clock) {
        this.decider = decider;
        this.clock = clock;
    }

    @Override
    public void rehearse() {
        for (int i = 0; i < BATCHES; i++) {
            decider.rehearse(new ActivityId(NewId.uuid()), strangers());
        }
    }

    private List<Ask> strangers() {
        var shift = new ShiftId(NewId.uuid());
        return Stream.generate(() ->
                        Ask.forOneself(new SignUpId(NewId.uuid()), shift, AccountId.next(), false, clock.instant()))
                .limit(STRANGERS)
                .toList();
    }
}
