package org.gongjian.frame.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers kept under keys, in the transaction of the change itself: both are there, or neither is. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AnsweredRequests {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnsweredRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes the key for this transaction; false where another one, in any process, holds it. */
    boolean take(UUID account, String key) {
        return jdbc.sql("""
                select pg_try_advisory_xact_lock(hashtextextended(current_district()::text || :account || :key, 0))
                """)
                .param("account", account.toString())
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<Answered> find(UUID account, String key, Instant now) {
        return jdbc.sql("""
                select request, status, headers, body from idempotency_key
                 where account_id = :account and key = :key and answered_at > :from
                """)
                .param("account", account)
                .param("key", key)
                .param("from", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Answered(
                        row.getBytes("request"),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getBytes("body")))
                .optional();
    }

    void keep(UUID account, String key, Answered answered, Instant now) {
        jdbc.sql("delete from idempotency_key where account_id = :account and key = :key")
                .param("account", account)
                .param("key", key)
                .update();
        jdbc.sql("""
                insert into idempotency_key (account_id, key, request, status, headers, body, answered_at)
                values (:account, :key, :request, :status, :headers::jsonb, :body, :at)
                """)
                .param("account", account)
                .param("key", key)
                .param("request", answered.request())
                .param("status", answered.status())
                .param("headers", json.writeValueAsString(answered.headers()))
                .param("body", answered.body())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what is older than a day; answers how many. */
    @Transactional
    int forget(Instant now) {
        return jdbc.sql("delete from idempotency_key where answered_at <= :until")
                .param("until", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
