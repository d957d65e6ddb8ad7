package org.gongjian.activities;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities by day, cancelled ones among them; where only the day is known they come first. */
@Repository
class CalendarRows {

    private static final String HOSTED = """
             and exists (select from activity_host host
                          where host.district_id = activity.district_id and host.activity_id = activity.id
                            and host.unit_id = :unit)
            """;

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are on each day that has any. */
    Map<LocalDate, Integer> days(LocalDate from, LocalDate until, @Nullable UnitId unit) {
        Map<LocalDate, Integer> days = new HashMap<>();
        asked("""
                select takes_place_on, count(*) as activities from activity
                 where takes_place_on between :from and :until %s group by takes_place_on
                """, unit).param("from", from).param("until", until).query(row -> {
            days.put(row.getObject("takes_place_on", LocalDate.class), row.getInt("activities"));
        });
        return days;
    }

    /** The first ones of each day, day by day. */
    List<UUID> firstOfDays(LocalDate from, LocalDate until, @Nullable UnitId unit, int atMostADay) {
        return asked("""
                select id from (
                    select id, takes_place_on,
                           row_number() over (partition by takes_place_on order by starts_at nulls first, id) as position
                      from activity where takes_place_on between :from and :until %s
                ) placed
                 where position <= :atMost order by takes_place_on, position
                """, unit)
                .param("from", from)
                .param("until", until)
                .param("atMost", atMostADay)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** @param after the last one of the part before, null for the first part */
    List<UUID> ofDay(LocalDate day, @Nullable UnitId unit, @Nullable ActivityId after, int atMost) {
        String beyond = after == null ? "" : """
                 and (coalesce(starts_at, '-infinity'), id)
                     > (select coalesce(last.starts_at, '-infinity'), last.id from activity last where last.id = :after)
                """;
        JdbcClient.StatementSpec statement = asked(
                        """
                select id from activity where takes_place_on = :day %s
                """ + beyond + " order by coalesce(starts_at, '-infinity'), id limit :atMost", unit)
                .param("day", day)
                .param("atMost", atMost);
        return (after == null ? statement : statement.param("after", after.value()))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable UnitId unit) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql.formatted(unit == null ? "" : HOSTED));
        return unit == null ? statement : statement.param("unit", unit.value());
    }
}
