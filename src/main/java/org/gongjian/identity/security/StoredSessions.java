package org.gongjian.identity.security;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** The sessions as rows of Spring Session's tables, which belong to no district. An attribute is a text. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredSessions {

    private static final String SELECT = """
            select session_id, creation_time, last_access_time, max_inactive_interval,
                   (select jsonb_object_agg(attribute_name, convert_from(attribute_bytes, 'UTF8'))
                      from spring_session_attributes where session_primary_id = primary_id) as attributes
              from spring_session
            """;

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

    void add(KeptSession session) {
        jdbc.sql("""
                insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name)
                values (:primary, :id, :created, :accessed, :idle, :expiry, :account)
                """)
                .param("primary", UUID.randomUUID().toString())
                .param("id", session.getId())
                .param("created", session.getCreationTime().toEpochMilli())
                .param("accessed", session.getLastAccessedTime().toEpochMilli())
                .param("idle", session.getMaxInactiveInterval().toSeconds())
                .param("expiry", session.expiry().toEpochMilli())
                .param("account", session.getAttribute(AccountSessions.ACCOUNT))
                .update();
        put(session, session.getAttributeNames());
    }

    /** False where the session has ended meanwhile: it stays so. */
    boolean change(KeptSession session) {
        boolean there = jdbc.sql("""
                update spring_session
                   set session_id = :id, last_access_time = :accessed, max_inactive_interval = :idle,
                       expiry_time = :expiry, principal_name = :account
                 where session_id = :before
                """)
                        .param("id", session.getId())
                        .param("accessed", session.getLastAccessedTime().toEpochMilli())
                        .param("idle", session.getMaxInactiveInterval().toSeconds())
                        .param("expiry", session.expiry().toEpochMilli())
                        .param("account", session.getAttribute(AccountSessions.ACCOUNT))
                        .param("before", session.storedId())
                        .update()
                == 1;
        if (there) {
            put(session, session.changed());
        }
        return there;
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
                ), noted as (
                    update spring_session
                       set last_access_time = used.accessed, expiry_time = used.expiry
                      from used join there on there.session_id = used.id
                     where spring_session.session_id = used.id
                    returning primary_id, used.seen
                )
                insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                select primary_id, :name, convert_to(seen, 'UTF8') from noted where seen is not null
                on conflict (session_primary_id, attribute_name)
                do update set attribute_bytes = excluded.attribute_bytes
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

    private void put(KeptSession session, Set<String> names) {
        for (String name : names) {
            String text = session.getAttribute(name);
            if (text == null) {
                jdbc.sql("""
                        delete from spring_session_attributes
                         where attribute_name = :name
                           and session_primary_id = (select primary_id from spring_session where session_id = :id)
                        """).param("name", name).param("id", session.getId()).update();
            } else {
                jdbc.sql("""
                        insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                        select primary_id, :name, :text from spring_session where session_id = :id
                        on conflict (session_primary_id, attribute_name)
                        do update set attribute_bytes = excluded.attribute_bytes
                        """)
                        .param("name", name)
                        .param("text", text.getBytes(StandardCharsets.UTF_8))
                        .param("id", session.getId())
                        .update();
            }
        }
    }

    private MapSession session(ResultSet row, int number) throws SQLException {
        MapSession session = new MapSession(row.getString("session_id"));
        session.setCreationTime(Instant.ofEpochMilli(row.getLong("creation_time")));
        session.setLastAccessedTime(Instant.ofEpochMilli(row.getLong("last_access_time")));
        session.setMaxInactiveInterval(Duration.ofSeconds(row.getInt("max_inactive_interval")));
        String attributes = row.getString("attributes");
        if (attributes != null) {
            json.readValue(attributes, new TypeReference<Map<String, String>>() {})
                    .forEach(session::setAttribute);
        }
        return session;
    }
}
