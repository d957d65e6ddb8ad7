package org.gongjian.activities.signup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a lottery reads and writes. */
@Repository
class LotteryRows {

    private final JdbcClient jdbc;

    LotteryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was drawn already. */
    boolean markDrawn(ShiftId shift, Instant at) {
        return jdbc.sql("""
                update activity_shift set drawn_at = :at, drawn_places = capacity, version = version + 1
                 where id = :id and mode = 'lottery' and drawn_at is null
                """)
                        .param("id", shift.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Parties that wait for the draw, by the number they got when they entered. */
    List<SignUpRules.Queued> entries(ShiftId shift) {
        return jdbc.sql("""
                select arrival, count(*) as size from sign_up where shift_id = :shift and state = 'entered'
                 group by arrival order by arrival
                """)
                .param("shift", shift.value())
                .query((row, number) -> new SignUpRules.Queued(row.getLong("arrival"), row.getInt("size")))
                .list();
    }

    /** Each party gets what was drawn for it, and a ticket in the order drawn, after all that were given before. */
    void write(Shift shift, List<Draw.Lot> lots, Instant now) {
        String others = shift.terms().waitlist() ? "waiting" : "not_drawn";
        jdbc.sql("""
                update sign_up
                   set ticket = shift.last_ticket + lot.rank, state = lot.state, changed_at = :now
                  from activity_shift shift,
                       unnest(cast(:numbers as bigint[]), cast(:states as text[])) with ordinality as lot (number, state, rank)
                 where shift.district_id = sign_up.district_id and shift.id = :shift
                   and sign_up.shift_id = :shift and sign_up.arrival = lot.number and sign_up.state = 'entered'
                """)
                .param("shift", shift.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("numbers", lots.stream().map(Draw.Lot::number).toArray(Long[]::new))
                .param(
                        "states",
                        lots.stream()
                                .map(lot -> lot.placed() ? "placed" : others)
                                .toArray(String[]::new))
                .update();
    }

    /** One entry of a draw as it was written: by it anybody compares. */
    record Entry(long number, int size, long ticket) {}

    /** Everybody who was in the draw, in the order drawn; without names. */
    List<Entry> drawn(ShiftId shift) {
        return jdbc.sql("""
                select arrival, ticket, count(*) as size from sign_up
                 where shift_id = :shift and ticket <> arrival
                 group by arrival, ticket order by ticket
                """)
                .param("shift", shift.value())
                .query((row, number) -> new Entry(row.getLong("arrival"), row.getInt("size"), row.getLong("ticket")))
                .list();
    }

    /** How many places were drawn for. */
    int places(ShiftId shift) {
        return jdbc.sql("select drawn_places from activity_shift where id = :id")
                .param("id", shift.value())
                .query(Integer.class)
                .single();
    }

    boolean hasSignUps(ShiftId shift) {
        return jdbc.sql("select exists (select from sign_up where shift_id = :shift)")
                .param("shift", shift.value())
                .query(Boolean.class)
                .single();
    }
}
