package org.gongjian.activities.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ups as they are shown. */
@Repository
class SignUpLines {

    private static final String SELECT = """
            select one.id, shift.activity_id, one.shift_id, standing(signed.merged_into, signed.id) as person_id, one.party_id,
                   one.state, one.arrival, one.ticket, one.arrived_at, one.changed_at, one.offer_until, one.entered_by,
                   one.code_hash is not null as guest
              from sign_up one
              join person signed on signed.district_id = one.district_id and signed.id = one.person_id
              join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
            """;

    private final JdbcClient jdbc;

    SignUpLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignUpLine> all(Collection<SignUpId> ids) {
        return jdbc.sql(SELECT + " where one.id = any(:ids) order by one.id")
                .param("ids", ids.stream().map(SignUpId::value).toArray(UUID[]::new))
                .query(SignUpLines::line)
                .list();
    }

    List<SignUpLine> placed(ShiftId shift) {
        return jdbc.sql(SELECT + " where one.shift_id = :shift and one.state = 'placed' order by one.ticket, one.id")
                .param("shift", shift.value())
                .query(SignUpLines::line)
                .list();
    }

    /** Those who are in, in the order of the queue; {@code after} is the last of the page before. */
    List<SignUpLine> page(ShiftId shift, @Nullable After after, int atMost) {
        return jdbc.sql(SELECT + """
                 where one.shift_id = :shift and one.state in ('entered', 'placed', 'waiting', 'offered')
                   and (one.ticket, one.id) > (:ticket, cast(:id as uuid))
                 order by one.ticket, one.id limit :atMost
                """)
                .param("shift", shift.value())
                .param("ticket", after == null ? 0 : after.ticket())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("atMost", atMost)
                .query(SignUpLines::line)
                .list();
    }

    /** The end of a page. */
    record After(long ticket, UUID id) {}

    /** A person's own, under any of their ids, of shifts that end later; the earliest shift first. */
    List<SignUpLine> of(Collection<PersonId> ids, Instant endingAfter) {
        return jdbc.sql(SELECT + """
                 where one.person_id = any(:ids) and shift.ends_at > :after order by shift.starts_at, one.id
                """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("after", endingAfter.atOffset(ZoneOffset.UTC))
                .query(SignUpLines::line)
                .list();
    }

    /** What an account signed others up for in an activity. */
    List<SignUpLine> enteredBy(UUID account, ActivityId activity) {
        return jdbc.sql(SELECT + """
                 where shift.activity_id = :activity and one.entered_by = :account
                   and one.state in ('entered', 'placed', 'waiting', 'offered')
                 order by one.ticket, one.id
                """)
                .param("activity", activity.value())
                .param("account", account)
                .query(SignUpLines::line)
                .list();
    }

    /** Everybody of a party, also those who went. */
    List<SignUpLine> party(ShiftId shift, UUID party) {
        return jdbc.sql(SELECT + " where one.shift_id = :shift and one.party_id = :party order by one.id")
                .param("shift", shift.value())
                .param("party", party)
                .query(SignUpLines::line)
                .list();
    }

    private static SignUpLine line(ResultSet row, int number) throws SQLException {
        return new SignUpLine(
                new SignUpId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new ShiftId(row.getObject("shift_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("party_id", UUID.class),
                SignUpState.ofStored(row.getString("state")),
                row.getLong("arrival"),
                row.getLong("ticket"),
                null,
                Objects.requireNonNull(SignUpRows.instant(row, "arrived_at")),
                Objects.requireNonNull(SignUpRows.instant(row, "changed_at")),
                SignUpRows.instant(row, "offer_until"),
                row.getObject("entered_by", UUID.class),
                row.getBoolean("guest"));
    }
}
