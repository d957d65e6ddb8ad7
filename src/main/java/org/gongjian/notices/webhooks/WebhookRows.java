package org.gongjian.notices.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.SealedText;
import org.gongjian.people.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of the current district as rows. */
@Repository
@Transactional
class WebhookRows {

    private static final String WHAT = "webhook-secret";
    private static final String SELECT =
            "select id, name, url, kinds, state, old_until, failing_since, made_at, version from webhook";

    private final JdbcClient jdbc;
    private final Vault seals;

    WebhookRows(JdbcClient jdbc, Vault seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** False where the id is there already. */
    boolean add(DescribeWebhook webhook, WebhookSecret secret, Instant at) {
        SealedText sealed = seals.seal(WHAT, webhook.id().value(), secret.value());
        return jdbc.sql("""
                insert into webhook (id, name, url, kinds, secret, secret_key, state, made_at, version)
                values (:id, :name, :url, :kinds, :secret, :key, 'active', :at, 1)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", webhook.id().value())
                        .param("name", webhook.name())
                        .param("url", webhook.url())
                        .param("kinds", webhook.kinds().stream().sorted().toArray(String[]::new))
                        .param("secret", sealed.bytes())
                        .param("key", sealed.key())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean change(DescribeWebhook webhook, int version) {
        return jdbc.sql("""
                update webhook set name = :name, url = :url, kinds = :kinds, version = version + 1
                 where id = :id and version = :version and state <> 'removed'
                """)
                        .param("id", webhook.id().value())
                        .param("name", webhook.name())
                        .param("url", webhook.url())
                        .param("kinds", webhook.kinds().stream().sorted().toArray(String[]::new))
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean become(WebhookId id, WebhookState state, int version) {
        return jdbc.sql("""
                update webhook set state = :state, failing_since = null, version = version + 1
                 where id = :id and version = :version and state <> 'removed'
                """)
                        .param("id", id.value())
                        .param("state", state.stored())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The secret there was signs too until a moment, so that whoever checks can change over. */
    boolean rotate(WebhookId id, WebhookSecret secret, Instant oldUntil, int version) {
        SealedText sealed = seals.seal(WHAT, id.value(), secret.value());
        return jdbc.sql("""
                update webhook
                   set old_secret = secret, old_secret_key = secret_key, old_until = :until,
                       secret = :secret, secret_key = :key, version = version + 1
                 where id = :id and version = :version and state <> 'removed'
                """)
                        .param("id", id.value())
                        .param("until", oldUntil.atOffset(ZoneOffset.UTC))
                        .param("secret", sealed.bytes())
                        .param("key", sealed.key())
                        .param("version", version)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Webhook> byId(WebhookId id) {
        return jdbc.sql(SELECT + " where id = :id and state <> 'removed'")
                .param("id", id.value())
                .query(WebhookRows::webhook)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Webhook> all() {
        return jdbc.sql(SELECT + " where state <> 'removed' order by id")
                .query(WebhookRows::webhook)
                .list();
    }

    /** The active ones that are told of a kind. */
    @Transactional(readOnly = true)
    List<WebhookId> toldOf(String kind) {
        return jdbc.sql("select id from webhook where state = 'active' and :kind = any(kinds) order by id")
                .param("kind", kind)
                .query((row, number) -> new WebhookId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those that sign a message now: the newest first. */
    @Transactional(readOnly = true)
    List<WebhookSecret> secrets(WebhookId id, Instant now) {
        return jdbc.sql("""
                select secret, secret_key from webhook where id = :id
                union all
                select old_secret, old_secret_key from webhook where id = :id and old_until > :now
                """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new WebhookSecret(seals.open(
                        WHAT, id.value(), new SealedText(row.getBytes("secret"), row.getString("secret_key")))))
                .list();
    }

    void arrived(WebhookId id) {
        jdbc.sql("update webhook set failing_since = null where id = :id and failing_since is not null")
                .param("id", id.value())
                .update();
    }

    void failed(WebhookId id, Instant at) {
        jdbc.sql("update webhook set failing_since = :at where id = :id and failing_since is null")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** True once: for whoever stops it. */
    boolean disable(WebhookId id, Instant failingSinceBefore) {
        return jdbc.sql("""
                update webhook set state = 'disabled', version = version + 1
                 where id = :id and state = 'active' and failing_since <= :before
                """)
                        .param("id", id.value())
                        .param("before", failingSinceBefore.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("kinds").getArray()),
                WebhookState.ofStored(row.getString("state")),
                instant(row, "old_until"),
                instant(row, "failing_since"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
