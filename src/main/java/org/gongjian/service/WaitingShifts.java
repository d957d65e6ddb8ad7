package org.gongjian.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Shifts of volunteer service that are over and have somebody with a name on the roll of whom nothing was said. A large
 * district, of which nobody can ask all shifts with every page, is looked through beforehand.
 */
@Repository
class WaitingShifts {

    /** From so many shifts on a district is looked through beforehand. */
    static final int LARGE = 2_000;

    private static final String WAITING = """
              from activity_shift shift
              join activity on activity.district_id = shift.district_id and activity.id = shift.activity_id
              join presence there on there.district_id = shift.district_id and there.shift_id = shift.id
                                 and there.undone_at is null and there.sign_up_id is not null
             where shift.removed_at is null and shift.volunteer_service and activity.state <> 'cancelled'
               and shift.ends_at between :after and :before
               and not exists (select 1 from service said
                                where said.district_id = there.district_id and said.id = there.sign_up_id)
            """;

    /** The planner begins with the units' activities: an “or” would have it look at all of the district's. */
    private static final String OF_UNITS = """
             and shift.activity_id in (select host.activity_id from activity_host host
                                        where host.role in ('host', 'organizer') and host.unit_id = any(:units))
            """;

    /** As an array they are few to the planner, who looks their rolls up. */
    private static final String KEPT = """
             and shift.id = any(array(select shift_id from service_waiting_shift
                                      union select id from activity_shift where ends_at between :lookedAt and :before))
            """;

    private final JdbcClient jdbc;

    WaitingShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these units. */
    List<ServiceLedger.Awaiting> of(Collection<UnitId> units, Instant endedAfter, Instant endedBefore, int atMost) {
        return found(
                OF_UNITS,
                Map.of("units", units.stream().map(UnitId::value).toArray(UUID[]::new)),
                endedAfter,
                endedBefore,
                atMost);
    }

    /** Of the whole district; of a large one those that were found when it was last looked through, and those that ended since. */
    List<ServiceLedger.Awaiting> ofAll(Instant endedAfter, Instant endedBefore, int atMost) {
        Optional<OffsetDateTime> look = jdbc.sql("select looked_at from service_waiting_look where shifts >= :large")
                .param("large", LARGE)
                .query(OffsetDateTime.class)
                .optional();
        return look.map(at -> found(KEPT, Map.of("lookedAt", at), endedAfter, endedBefore, atMost))
                .orElseGet(() -> found("", Map.of(), endedAfter, endedBefore, atMost));
    }

    /** Looks through the whole district, and keeps which shifts wait. */
    void look(Instant endedAfter, Instant now) {
        jdbc.sql("""
                insert into service_waiting_look (looked_at, shifts)
                select :now, count(*) from activity_shift where ends_at between :after and :now
                on conflict (district_id) do update set looked_at = excluded.looked_at, shifts = excluded.shifts
                """).param("after", utc(endedAfter)).param("now", utc(now)).update();
        jdbc.sql("delete from service_waiting_shift").update();
        jdbc.sql("insert into service_waiting_shift (shift_id) select distinct shift.id" + WAITING)
                .param("after", utc(endedAfter))
                .param("before", utc(now))
                .update();
    }

    private List<ServiceLedger.Awaiting> found(
            String which, Map<String, ?> parameters, Instant endedAfter, Instant endedBefore, int atMost) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("after", utc(endedAfter));
        all.put("before", utc(endedBefore));
        all.put("atMost", atMost);
        return jdbc.sql("""
                select shift.id, shift.activity_id, activity.title, shift.name, shift.starts_at, shift.ends_at, count(*) as persons
                """ + WAITING + which + """
                 group by shift.id, shift.activity_id, activity.title, shift.name, shift.starts_at, shift.ends_at
                 order by shift.ends_at, shift.id
                 limit :atMost
                """)
                .params(all)
                .query(WaitingShifts::awaiting)
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static ServiceLedger.Awaiting awaiting(ResultSet row, int number) throws SQLException {
        return new ServiceLedger.Awaiting(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new ShiftId(row.getObject("id", UUID.class)),
                Localized.from(row, "title"),
                row.getObject("name") == null ? null : Localized.from(row, "name"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getInt("persons"),
                null);
    }
}
