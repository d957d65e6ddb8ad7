package org.gongjian.programmes.pillars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The pillars as rows. */
@Repository
class PillarRows {

    private static final String SELECT = "select id, programme_id, position, name, aim, version from programme_pillar";

    private final JdbcClient jdbc;

    PillarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Pillar pillar) {
        return with(jdbc.sql("""
                insert into programme_pillar (id, programme_id, position, name, aim)
                values (:id, :programme, :position, :name::jsonb, :aim::jsonb)
                on conflict (district_id, id) do nothing
                """), pillar).update() == 1;
    }

    /** False where somebody changed it meanwhile; it stays with its programme. */
    boolean change(Pillar pillar) {
        return with(jdbc.sql("""
                update programme_pillar set position = :position, name = :name::jsonb, aim = :aim::jsonb, version = version + 1
                 where id = :id and programme_id = :programme and version = :version
                """), pillar).param("version", pillar.version()).update() == 1;
    }

    Optional<Pillar> byId(PillarId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(PillarRows::pillar)
                .optional();
    }

    List<Pillar> of(ProgrammeId programme) {
        return jdbc.sql(SELECT + " where programme_id = :programme order by position, id")
                .param("programme", programme.value())
                .query(PillarRows::pillar)
                .list();
    }

    List<Pillar> all() {
        return jdbc.sql(SELECT + " order by programme_id, position, id")
                .query(PillarRows::pillar)
                .list();
    }

    private static StatementSpec with(StatementSpec statement, Pillar pillar) {
        return statement
                .param("id", pillar.id().value())
                .param("programme", pillar.programme().value())
                .param("position", pillar.position())
                .param("name", pillar.name().json())
                .param("aim", Localized.jsonOf(pillar.aim()));
    }

    private static Pillar pillar(ResultSet row, int number) throws SQLException {
        return new Pillar(
                new PillarId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getInt("position"),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "aim"),
                row.getInt("version"));
    }
}
