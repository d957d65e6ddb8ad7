package org.gongjian.activities.stalls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stalls as rows. */
@Repository
class StallRows {

    private static final String SELECT = """
            select id, activity_id, number, unit_id, host, service, code_hash is not null as has_code, version from stall
            """;

    private final JdbcClient jdbc;

    StallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id, or the number in this activity, is there already. */
    boolean add(Stall stall) {
        return bind(jdbc.sql("""
                        insert into stall (id, activity_id, number, unit_id, host, service, version)
                        values (:id, :activity, :number, :unit, :host::jsonb, :service::jsonb, 0)
                        on conflict do nothing
                        """), stall)
                        .param("activity", stall.activity().value())
                        .update()
                == 1;
    }

    /** False where somebody changed it since that version. */
    boolean update(Stall stall) {
        return bind(jdbc.sql("""
                        update stall set number = :number, unit_id = :unit, host = :host::jsonb, service = :service::jsonb,
                               version = version + 1
                         where id = :id and version = :version
                        """), stall).param("version", stall.version()).update() == 1;
    }

    boolean isTaken(Stall stall) {
        return jdbc.sql("select count(*) from stall where activity_id = :activity and number = :number and id <> :id")
                        .param("activity", stall.activity().value())
                        .param("number", stall.number())
                        .param("id", stall.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void setCode(StallId id, byte @Nullable [] hash) {
        jdbc.sql("update stall set code_hash = :hash, version = version + 1 where id = :id")
                .param("hash", hash, Types.BINARY)
                .param("id", id.value())
                .update();
    }

    Optional<Stall> byId(StallId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(StallRows::stall)
                .optional();
    }

    /** Waits for whoever corrects the same stall. */
    Optional<Stall> lock(StallId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query(StallRows::stall)
                .optional();
    }

    Optional<Stall> byCode(byte[] hash) {
        return jdbc.sql(SELECT + " where code_hash = :hash")
                .param("hash", hash)
                .query(StallRows::stall)
                .optional();
    }

    /** In the order of their numbers: 2 before 10. */
    List<Stall> of(ActivityId activity) {
        return jdbc.sql(SELECT + " where activity_id = :activity order by length(number), number")
                .param("activity", activity.value())
                .query(StallRows::stall)
                .list();
    }

    List<Stall> of(Collection<ActivityId> activities) {
        return jdbc.sql(SELECT + " where activity_id = any(:activities) order by id")
                .param("activities", activities.stream().map(ActivityId::value).toArray(UUID[]::new))
                .query(StallRows::stall)
                .list();
    }

    /** Those a unit kept itself at activities that were held from one day to another. */
    List<Stall> keptBy(UnitId unit, LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + """
                         where unit_id = :unit
                           and activity_id in (select activity.id from activity
                                                where activity.state = 'held'
                                                  and activity.takes_place_on between :from and :until)
                         order by id
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .query(StallRows::stall)
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Stall stall) {
        UnitId unit = stall.unit();
        return statement
                .param("id", stall.id().value())
                .param("number", stall.number())
                .param("unit", unit == null ? null : unit.value())
                .param("host", Localized.jsonOf(stall.host()))
                .param("service", stall.service().json());
    }

    private static Stall stall(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Stall(
                new StallId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getString("number"),
                unit == null ? null : new UnitId(unit),
                Localized.fromNullable(row, "host"),
                Localized.from(row, "service"),
                row.getBoolean("has_code"),
                row.getInt("version"));
    }
}
