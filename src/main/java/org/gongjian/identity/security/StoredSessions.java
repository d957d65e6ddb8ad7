package org.gongjian.identity.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sessions, a row each with all it says; they belong to no district. An attribute is a text. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredSessions {

    private static final String SELECT = """
            select primary_id, session_id, creation_time, last_access_time, max_inactive_interval, said from spring_session
            """;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredSessions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these ids that there are. */
    Map<String, MapSession> byIds(List<String> ids) {
        return jdbc
                .sql(SELECT + " where session_id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(this::session)
                .list()
                .stream()
                .collect(Collectors.toMap(MapSession::getId, Function.identity()));
    }

    /** The sessions of an account. */
    List<MapSession> of(String account) {
        return jdbc.sql(SELECT + " where principal_name = :account order by creation_time desc, session_id")
                .param("account", account)
                .query(this::session)
                .list();
    }

    /** A session by an id that opens nothing. */
    record Kept(UUID id, MapSession session) {}

    /** Those of an account that may have run out. */
    List<Kept> kept(String account) {
        return jdbc.sql(SELECT + " where principal_name = :account")
                .param("account", account)
                .query((row, number) -> new Kept(UUID.fromString(row.getString("primary_id")), session(row, number)))
                .list();
    }

    void add(KeptSession session) {
        jdbc.sql("""
                insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name, said)
                values (:primary, :id, :created, :accessed, :idle, :expiry, :account, cast(:said as jsonb))
                """)
                .param("primary", UUID.randomUUID().toString())
                .param("id", session.getId())
                .param("created", session.getCreationTime().toEpochMilli())
                .param("accessed", session.getLastAccessedTime().toEpochMilli())
                .param("idle", session.getMaxInactiveInterval().toSeconds())
                .param("expiry", session.expiry().toEpochMilli())
                .param("account", session.getAttribute(AccountSessions.ACCOUNT))
                .param("said", said(session, session.getAttributeNames()))
                .update();
    }

    /** False where the session has ended meanwhile: it stays so. */
    boolean change(KeptSession session) {
        return jdbc.sql("""
                update spring_session
                   set session_id = :id, last_access_time = :accessed, max_inactive_interval = :idle,
                       expiry_time = :expiry, principal_name = :account,
                       said = (said - cast(:changed as text[])) || cast(:said as jsonb)
                 where session_id = :before
                """)
                        .param("id", session.getId())
                        .param("accessed", session.getLastAccessedTime().toEpochMilli())
                        .param("idle", session.getMaxInactiveInterval().toSeconds())
                        .param("expiry", session.expiry().toEpochMilli())
                        .param("account", session.getAttribute(AccountSessions.ACCOUNT))
                        .param("changed", session.changed().toArray(String[]::new))
                        .param("said", said(session, session.changed()))
                        .param("before", session.storedId())
                        .update()
                == 1;
    }

    /**
     * A session was used.
     *
     * @param seen what it says of when it was used, where that changed
     */
    record Use(
            String session,
            Instant at,
            Instant expiry,
            @Nullable String seen) {}

    /** Notes when some sessions were used last. It may be lost if the machine stops: nobody waits for the disk. */
    void note(List<Use> uses) {
        jdbc.sql("set local synchronous_commit = off").update();
        Map<String, Use> last = new TreeMap<>();
        uses.forEach(use -> last.put(use.session(), use));
        jdbc.sql("""
                with used as (
                    select * from unnest(:ids, :accessed, :expiry, :seen) as used (id, accessed, expiry, seen)
                ), there as (
                    select session_id from spring_session where session_id = any(:ids) order by session_id for update
                )
                update spring_session session
                   set last_access_time = used.accessed, expiry_time = used.expiry,
                       said = case when used.seen is null then session.said
                                   else jsonb_set(session.said, array[:name], to_jsonb(used.seen)) end
                  from used join there on there.session_id = used.id
                 where session.session_id = used.id
                """)
                .param("ids", last.keySet().toArray(String[]::new))
                .param("accessed", times(last, Use::at))
                .param("expiry", times(last, Use::expiry))
                .param("seen", last.values().stream().map(Use::seen).toArray(String[]::new))
                .param("name", AccountSessions.SEEN)
                .update();
    }

    private static Long[] times(Map<String, Use> uses, Function<Use, Instant> time) {
        return uses.values().stream().map(use -> time.apply(use).toEpochMilli()).toArray(Long[]::new);
    }

    boolean end(String id) {
        return jdbc.sql("delete from spring_session where session_id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All of an account. */
    void endAll(String account) {
        jdbc.sql("delete from spring_session where principal_name = :account")
                .param("account", account)
                .update();
    }

    /** Forgets the sessions that ran out; answers how many. */
    @Transactional
    int forget(Instant now) {
        return jdbc.sql("delete from spring_session where expiry_time < :now")
                .param("now", now.toEpochMilli())
                .update();
    }

    /** What it says under these names, where it says anything. */
    private String said(KeptSession session, Set<String> names) {
        Map<String, String> texts = new TreeMap<>();
        names.forEach(name ->
                Optional.<String>ofNullable(session.getAttribute(name)).ifPresent(text -> texts.put(name, text)));
        return json.writeValueAsString(texts);
    }

    private MapSession session(ResultSet row, int number) throws SQLException {
        MapSession session = new MapSession(row.getString("session_id"));
        session.setCreationTime(Instant.ofEpochMilli(row.getLong("creation_time")));
        session.setLastAccessedTime(Instant.ofEpochMilli(row.getLong("last_access_time")));
        session.setMaxInactiveInterval(Duration.ofSeconds(row.getInt("max_inactive_interval")));
        json.readValue(row.getString("said"), TEXTS).forEach(session::setAttribute);
        return session;
    }
}
