package org.gongjian.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The programmes as rows. */
@Repository
class ProgrammeRows {

    private static final String SELECT =
            "select id, kind, name, other_name, aim, motto, stars, owner_id, parent_id, version from programme";

    private static final String FOUND = """
             where (cast(:kind as text) is null or kind = :kind)
               and (cast(:owner as uuid) is null or owner_id = :owner)
               and (not :starred or stars is not null)
               and (cast(:within as uuid) is null or id in (
                    with recursive inside as (
                        select id from programme where parent_id = :within
                        union
                        select part.id from programme part join inside on part.parent_id = inside.id
                    )
                    select id from inside))
            """;

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Programme programme) {
        return with(jdbc.sql("""
                insert into programme (id, kind, name, other_name, aim, motto, stars, owner_id, parent_id)
                values (:id, :kind, :name::jsonb, :otherName::jsonb, :aim::jsonb, :motto::jsonb, :stars, :owner, :parent)
                on conflict (district_id, id) do nothing
                """), programme).update() == 1;
    }

    /** False where somebody changed it meanwhile. */
    boolean change(Programme programme) {
        return with(jdbc.sql("""
                update programme set kind = :kind, name = :name::jsonb, other_name = :otherName::jsonb,
                       aim = :aim::jsonb, motto = :motto::jsonb, stars = :stars, owner_id = :owner, parent_id = :parent,
                       version = version + 1
                 where id = :id and version = :version
                """), programme)
                        .param("version", programme.version())
                        .update()
                == 1;
    }

    Optional<Programme> byId(ProgrammeId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(ProgrammeRows::programme)
                .optional();
    }

    List<Programme> byIds(Collection<ProgrammeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where id in (:ids)")
                .param("ids", ids.stream().map(ProgrammeId::value).toList())
                .query(ProgrammeRows::programme)
                .list();
    }

    List<Programme> all() {
        return jdbc.sql(SELECT + " order by id").query(ProgrammeRows::programme).list();
    }

    List<Programme> in(ProgrammeId parent) {
        return jdbc.sql(SELECT + " where parent_id = :parent order by id")
                .param("parent", parent.value())
                .query(ProgrammeRows::programme)
                .list();
    }

    List<Programme> of(UnitId owner) {
        return jdbc.sql(SELECT + " where owner_id = :owner order by id")
                .param("owner", owner.value())
                .query(ProgrammeRows::programme)
                .list();
    }

    /** A programme and all that lies in it, at any depth. */
    List<ProgrammeId> within(ProgrammeId programme) {
        return jdbc.sql("""
                with recursive inside as (
                    select id from programme where id = :programme
                    union
                    select part.id from programme part join inside on part.parent_id = inside.id
                )
                select id from inside
                """)
                .param("programme", programme.value())
                .query((row, number) -> new ProgrammeId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether a programme is the other or lies in it, at any depth. */
    boolean isWithin(ProgrammeId programme, ProgrammeId other) {
        return jdbc.sql("""
                with recursive above as (
                    select id, parent_id from programme where id = :programme
                    union
                    select parent.id, parent.parent_id from programme parent join above on above.parent_id = parent.id
                )
                select exists (select from above where id = :other)
                """)
                .param("programme", programme.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    List<Programme> find(FindProgrammes wanted, @Nullable ProgrammeId after, int atMost) {
        return found(jdbc.sql(SELECT + FOUND + """
                   and (cast(:after as uuid) is null or id > :after)
                 order by id
                 limit :atMost
                """), wanted)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query(ProgrammeRows::programme)
                .list();
    }

    long count(FindProgrammes wanted) {
        return found(jdbc.sql("select count(*) from programme" + FOUND), wanted)
                .query(Long.class)
                .single();
    }

    private static StatementSpec found(StatementSpec statement, FindProgrammes wanted) {
        return statement
                .param("kind", wanted.kind() == null ? null : wanted.kind().code())
                .param("owner", wanted.owner() == null ? null : wanted.owner().value())
                .param("starred", Boolean.TRUE.equals(wanted.starred()))
                .param(
                        "within",
                        wanted.within() == null ? null : wanted.within().value());
    }

    private static StatementSpec with(StatementSpec statement, Programme programme) {
        return statement
                .param("id", programme.id().value())
                .param("kind", programme.kind().code())
                .param("name", programme.name().json())
                .param("otherName", Localized.jsonOf(programme.otherName()))
                .param("aim", Localized.jsonOf(programme.aim()))
                .param("motto", Localized.jsonOf(programme.motto()))
                .param("stars", programme.stars())
                .param(
                        "owner",
                        programme.owner() == null ? null : programme.owner().value())
                .param(
                        "parent",
                        programme.parent() == null ? null : programme.parent().value());
    }

    private static Programme programme(ResultSet row, int number) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Programme(
                new ProgrammeId(row.getObject("id", UUID.class)),
                Programme.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "other_name"),
                Localized.fromNullable(row, "aim"),
                Localized.fromNullable(row, "motto"),
                row.getObject("stars", Integer.class),
                owner == null ? null : new UnitId(owner),
                parent == null ? null : new ProgrammeId(parent),
                row.getInt("version"));
    }
}
