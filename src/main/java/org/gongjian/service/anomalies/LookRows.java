package org.gongjian.service.anomalies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who and which rolls stood out when a district was last looked through. */
@Repository
class LookRows {

    private final JdbcClient jdbc;

    LookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a district was last looked through.
     *
     * @param services how many counted of the months looked at
     */
    record Look(Instant at, long services) {}

    Optional<Look> last() {
        return jdbc.sql("select looked_at, services from service_look")
                .query((row, number) -> new Look(
                        row.getObject("looked_at", OffsetDateTime.class).toInstant(), row.getLong("services")))
                .optional();
    }

    void keep(Instant at, LocalDate since, List<PersonId> persons, List<ShiftId> rolls) {
        jdbc.sql("""
                insert into service_look (looked_at, services)
                select :at, count(*) from service where day >= :since and state in ('counted', 'correction_asked')
                on conflict (district_id) do update set looked_at = excluded.looked_at, services = excluded.services
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since)
                .update();
        jdbc.sql("delete from service_odd_person").update();
        jdbc.sql("insert into service_odd_person (person_id) select unnest(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from service_odd_roll").update();
        jdbc.sql("insert into service_odd_roll (shift_id) select unnest(:rolls)")
                .param("rolls", rolls.stream().map(ShiftId::value).toArray(UUID[]::new))
                .update();
    }
}
