package org.gongjian.people.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Openings and permissions as rows. */
@Repository
class OpeningRows {

    private static final String PERMISSION = """
            select id, person_id, purpose, note, asked_by, asked_at, state, decided_by, decided_at, open_until, version
              from opening_permission
            """;

    private final JdbcClient jdbc;

    OpeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PersonId person, Opening opening, @Nullable PermissionId under) {
        jdbc.sql("""
                insert into person_opening (id, person_id, fields, purpose, note, permission_id, opened_by, opened_at)
                values (:id, :person, :fields, :purpose, :note, :permission, :by, :at)
                """)
                .param("id", NewId.uuid())
                .param("person", person.value())
                .param("fields", opening.fields().toArray(String[]::new))
                .param("purpose", opening.because().purpose().stored())
                .param("note", opening.because().note())
                .param("permission", under == null ? null : under.value())
                .param("by", opening.by())
                .param("at", opening.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Latest first. */
    List<Opening> of(Collection<PersonId> ids) {
        return jdbc.sql("""
                select fields, purpose, note, opened_by, opened_at from person_opening
                 where person_id = any(:ids) order by opened_at desc, id desc
                """)
                .param("ids", uuids(ids))
                .query(OpeningRows::opening)
                .list();
    }

    /** False where this account waits for an answer about the person already. */
    boolean ask(PermissionId id, PersonId person, Because because, UUID by, Instant at) {
        return jdbc.sql("""
                insert into opening_permission (id, person_id, purpose, note, asked_by, asked_at, state)
                values (:id, :person, :purpose, :note, :by, :at, 'asked')
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("purpose", because.purpose().stored())
                        .param("note", because.note())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean decide(
            PermissionId id,
            int version,
            Permission.State state,
            @Nullable UUID by,
            Instant at,
            @Nullable Instant openUntil) {
        return jdbc.sql("""
                update opening_permission
                   set state = :state, decided_by = :by, decided_at = :at, open_until = :openUntil, version = version + 1
                 where id = :id and version = :version and state = 'asked'
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("state", state.stored())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("openUntil", openUntil == null ? null : openUntil.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Permission> byId(PermissionId id) {
        return jdbc.sql(PERMISSION + " where id = :id")
                .param("id", id.value())
                .query(OpeningRows::permission)
                .optional();
    }

    /** What an account asked about a person, latest first. */
    List<Permission> of(Collection<PersonId> ids, UUID account) {
        return jdbc.sql(PERMISSION
                        + " where person_id = any(:ids) and asked_by = :account order by asked_at desc, id desc")
                .param("ids", uuids(ids))
                .param("account", account)
                .query(OpeningRows::permission)
                .list();
    }

    /** Those that wait, oldest first. */
    List<Permission> waiting(int atMost) {
        return jdbc.sql(PERMISSION + " where state = 'asked' order by asked_at, id limit :atMost")
                .param("atMost", atMost)
                .query(OpeningRows::permission)
                .list();
    }

    /** The notes may tell of the person; when, by whom and for what stays. */
    void forgetNotes(Collection<PersonId> ids, Instant at) {
        jdbc.sql("update person_opening set note = null where person_id = any(:ids) and note is not null")
                .param("ids", uuids(ids))
                .update();
        jdbc.sql("update opening_permission set note = null where person_id = any(:ids) and note is not null")
                .param("ids", uuids(ids))
                .update();
        jdbc.sql("""
                update opening_permission set state = 'refused', decided_at = :at, open_until = null, version = version + 1
                 where person_id = any(:ids) and (state = 'asked' or open_until > :at)
                """)
                .param("ids", uuids(ids))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Because because(ResultSet row) throws SQLException {
        String note = row.getString("note");
        Purpose purpose = Purpose.ofStored(row.getString("purpose"));
        return new Because(purpose, note == null && purpose == Purpose.OTHER ? "—" : note);
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                List.of((String[]) row.getArray("fields").getArray()),
                because(row),
                row.getObject("opened_by", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static Permission permission(ResultSet row, int number) throws SQLException {
        return new Permission(
                new PermissionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                because(row),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Permission.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("decided_by", UUID.class),
                instant(row, "decided_at"),
                instant(row, "open_until"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
