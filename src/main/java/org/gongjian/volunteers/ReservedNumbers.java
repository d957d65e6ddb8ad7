package org.gongjian.volunteers;

import java.time.Clock;
import java.time.ZoneOffset;
import org.gongjian.district.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets numbers aside in a transaction of its own: whoever registers while an import runs does not wait for its end. */
@Repository
class ReservedNumbers {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Clock clock;

    ReservedNumbers(JdbcClient jdbc, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Numbers of a year that nobody else gets, one after the other; answers the first. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public VolunteerNumber reserve(int year, int wanted) {
        VolunteerNumber first = VolunteerNumber.of(year, numbers.next(VolunteerDesk.NUMBERS, year, wanted));
        jdbc.sql("""
                insert into volunteer_reserved (number, reserved_at)
                select number, :at from generate_series(cast(:first as bigint), cast(:last as bigint)) as number
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("first", first.value())
                .param("last", first.value() + wanted - 1)
                .update();
        return first;
    }

    /** They are given in the caller's transaction; undone with it, they stay void. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(VolunteerNumber first, int given) {
        jdbc.sql("delete from volunteer_reserved where number between :first and :last")
                .param("first", first.value())
                .param("last", first.value() + given - 1)
                .update();
    }
}
