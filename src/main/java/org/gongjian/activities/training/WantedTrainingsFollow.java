package org.gongjian.activities.training;

import org.gongjian.activities.shifts.BelongsToShift;
import org.gongjian.activities.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A shift that is repeated wants the same trainings. */
@Component
class WantedTrainingsFollow implements BelongsToShift {

    private final JdbcClient jdbc;

    WantedTrainingsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void repeated(ShiftId shift, ShiftId again) {
        jdbc.sql("""
                insert into shift_training (shift_id, training_id)
                select :again, training_id from shift_training where shift_id = :shift
                """)
                .param("again", again.value())
                .param("shift", shift.value())
                .update();
    }
}
