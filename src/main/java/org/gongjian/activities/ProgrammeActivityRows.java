package org.gongjian.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities of programmes, and others that hang on them; none that was cancelled. */
@Repository
class ProgrammeActivityRows {

    private static final String OF_THEM = """
             from activity
             where state <> 'cancelled' and (programme_id = any(:programmes) or id = any(:hung))
            """;

    private final JdbcClient jdbc;

    ProgrammeActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these days, both included; earliest first. */
    List<ActivityOfProgramme> all(
            Collection<ProgrammeId> programmes, Collection<ActivityId> hung, LocalDate from, LocalDate until) {
        return asked("select id, title, takes_place_on, state, persons, attendance" + OF_THEM + """
                 and takes_place_on between :from and :until order by takes_place_on, id
                """, programmes, hung)
                .param("from", from)
                .param("until", until)
                .query(ProgrammeActivityRows::activity)
                .list();
    }

    /** The years in which any was held. */
    Set<Integer> years(Collection<ProgrammeId> programmes, Collection<ActivityId> hung) {
        return asked(
                        "select distinct extract(year from takes_place_on)::int as year" + OF_THEM
                                + " and state = 'held'",
                        programmes,
                        hung)
                .query((row, number) -> row.getInt("year"))
                .set();
    }

    /** Who hosted these, in any role, each with the first day. */
    Map<UnitId, LocalDate> hosts(Collection<ActivityId> activities) {
        Map<UnitId, LocalDate> first = new HashMap<>();
        jdbc.sql("""
                select host.unit_id, min(activity.takes_place_on) as first
                  from activity_host host
                  join activity on activity.district_id = host.district_id and activity.id = host.activity_id
                 where host.activity_id = any(:activities)
                 group by host.unit_id
                """).param("activities", uuids(activities)).query(row -> {
            first.put(new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("first", LocalDate.class));
        });
        return first;
    }

    private JdbcClient.StatementSpec asked(
            String sql, Collection<ProgrammeId> programmes, Collection<ActivityId> hung) {
        return jdbc.sql(sql)
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .param("hung", uuids(hung));
    }

    private static UUID[] uuids(Collection<ActivityId> activities) {
        return activities.stream().map(ActivityId::value).toArray(UUID[]::new);
    }

    private static ActivityOfProgramme activity(ResultSet row, int number) throws SQLException {
        @Nullable Integer persons = row.getObject("persons", Integer.class);
        return new ActivityOfProgramme(
                new ActivityId(row.getObject("id", UUID.class)),
                Localized.from(row, "title"),
                row.getObject("takes_place_on", LocalDate.class),
                ActivityState.ofStored(row.getString("state")) == ActivityState.HELD,
                persons,
                "estimated".equals(row.getString("attendance")));
    }
}
