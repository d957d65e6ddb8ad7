package org.gongjian.activities.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.activities.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows of a shift, and whether what is kept as a number is what they add up to. */
record Ledger(int placed, int offered, int waiting, int taken, int counted, int parties, long persons, long live) {

    static Ledger of(JdbcClient jdbc, TransactionTemplate transaction, ShiftId shift) {
        return transaction.execute(status -> jdbc.sql("""
                select count(*) filter (where one.state = 'placed') as placed,
                       count(*) filter (where one.state = 'offered') as offered,
                       count(*) filter (where one.state = 'waiting') as waiting,
                       max(shift.taken) as taken, max(shift.waiting) as counted,
                       count(distinct one.ticket) filter (where one.state in ('waiting', 'entered')) as parties,
                       count(distinct one.person_id) filter (where one.state in ('entered', 'placed', 'waiting', 'offered')) as persons,
                       count(*) filter (where one.state in ('entered', 'placed', 'waiting', 'offered')) as live
                  from activity_shift shift left join sign_up one on one.shift_id = shift.id
                 where shift.id = :shift
                """)
                .param("shift", shift.value())
                .query((row, number) -> new Ledger(
                        row.getInt("placed"),
                        row.getInt("offered"),
                        row.getInt("waiting"),
                        row.getInt("taken"),
                        row.getInt("counted"),
                        row.getInt("parties"),
                        row.getLong("persons"),
                        row.getLong("live")))
                .single());
    }

    /** Nobody has two places, and the counters are the rows. */
    Ledger adds() {
        assertThat(taken).as("places counted").isEqualTo(placed + offered);
        assertThat(counted).as("parties waiting").isEqualTo(parties);
        assertThat(persons).as("persons, each once").isEqualTo(live);
        return this;
    }
}
