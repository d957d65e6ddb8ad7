package org.gongjian.people.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.gongjian.people.SealedNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests as rows; what is said in them is encrypted. */
@Repository
class RequestRows {

    private static final String WISH = "wish";
    private static final String ANSWER = "answer";
    private static final String SELECT = """
            select id, person_id, kind, wish, wish_key, answer, answer_key, asked_at, due_on, state, refusal, decided_at,
                   version
              from person_request
            """;

    private final JdbcClient jdbc;
    private final SealedNotes notes;

    RequestRows(JdbcClient jdbc, SealedNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** False where the id, or an open request of the kind, is there already. */
    boolean add(
            RequestId id,
            PersonId person,
            PersonRequest.Kind kind,
            @Nullable String wish,
            Instant at,
            LocalDate dueOn) {
        SealedNotes.Note sealed = notes.seal(person, WISH, wish);
        return jdbc.sql("""
                insert into person_request (id, person_id, kind, wish, wish_key, asked_at, due_on, state)
                values (:id, :person, :kind, :wish, :key, :at, :dueOn, 'open')
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("kind", kind.stored())
                        .param("wish", sealed.bytes())
                        .param("key", sealed.key())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("dueOn", dueOn)
                        .update()
                == 1;
    }

    boolean decide(
            PersonRequest request,
            int version,
            PersonRequest.State state,
            @Nullable Refusal refusal,
            @Nullable String answer,
            @Nullable UUID by,
            Instant at) {
        SealedNotes.Note sealed = notes.seal(request.person(), ANSWER, answer);
        return jdbc.sql("""
                update person_request
                   set state = :state, refusal = :refusal, answer = :answer, answer_key = :key, decided_at = :at,
                       decided_by = :by, version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                        .param("id", request.id().value())
                        .param("version", version)
                        .param("state", state.stored())
                        .param("refusal", refusal == null ? null : refusal.stored())
                        .param("answer", sealed.bytes())
                        .param("key", sealed.key())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<PersonRequest> byId(RequestId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::request)
                .optional();
    }

    /** Latest first. */
    List<PersonRequest> of(Collection<PersonId> ids) {
        return jdbc.sql(SELECT + " where person_id = any(:ids) order by asked_at desc, id desc")
                .param("ids", uuids(ids))
                .query(this::request)
                .list();
    }

    /** Those without an answer, the most urgent first. */
    List<PersonRequest> open(int atMost) {
        return jdbc.sql(SELECT + " where state = 'open' order by due_on, id limit :atMost")
                .param("atMost", atMost)
                .query(this::request)
                .list();
    }

    void forget(Collection<PersonId> ids, Instant at) {
        jdbc.sql("""
                update person_request
                   set wish = null, wish_key = null, answer = null, answer_key = null,
                       decided_at = coalesce(decided_at, :at),
                       state = case when state = 'open' then case kind when 'erasure' then 'done' else 'withdrawn' end else state end,
                       version = version + 1
                 where person_id = any(:ids)
                """)
                .param("ids", uuids(ids))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private PersonRequest request(ResultSet row, int number) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        String refusal = row.getString("refusal");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new PersonRequest(
                new RequestId(row.getObject("id", UUID.class)),
                person,
                PersonRequest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                notes.open(person, WISH, new SealedNotes.Note(row.getBytes("wish"), row.getString("wish_key"))),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                PersonRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                refusal == null ? null : Refusal.ofStored(refusal),
                notes.open(person, ANSWER, new SealedNotes.Note(row.getBytes("answer"), row.getString("answer_key"))),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getInt("version"));
    }
}
