package org.gongjian.notices.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.notices.KnownKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The messages to other systems as rows. */
@Repository
@Transactional
class DeliveryRows {

    private final JdbcClient jdbc;
    private final KnownKinds kinds;

    DeliveryRows(JdbcClient jdbc, KnownKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** Each notice goes to an address once. */
    void add(UUID id, WebhookId webhook, @Nullable UUID notice, Instant now) {
        jdbc.sql("""
                insert into webhook_delivery (id, webhook_id, notice_id, state, due_at, made_at)
                values (:id, :webhook, :notice, 'waiting', :now, :now)
                on conflict (district_id, webhook_id, notice_id) do nothing
                """)
                .param("id", id)
                .param("webhook", webhook.value())
                .param("notice", notice)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A message that is to be sent, and where to. */
    record Due(UUID id, WebhookId webhook) {}

    /** What is to be sent now; what is for an address that is paused waits until that goes on. */
    @Transactional(readOnly = true)
    List<Due> due(Instant now, int atMost) {
        return jdbc.sql("""
                select delivery.id, webhook.id as webhook_id
                  from webhook_delivery delivery join webhook on webhook.id = delivery.webhook_id
                 where webhook.state = 'active'
                   and ((delivery.state = 'waiting' and due_at <= :now)
                        or (delivery.state = 'sending' and claimed_until < :now))
                 order by due_at, delivery.id limit :atMost
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class), new WebhookId(row.getObject("webhook_id", UUID.class))))
                .list();
    }

    /** A claim of one message: nobody else sends it until its time has run out. */
    record Claim(UUID id, WebhookId webhook, @Nullable UUID notice, int attempt, Instant madeAt) {}

    Optional<Claim> claim(UUID delivery, Instant now, Instant until) {
        return jdbc.sql("""
                update webhook_delivery set state = 'sending', attempts = attempts + 1, claimed_until = :until
                 where id = :id
                   and ((state = 'waiting' and due_at <= :now) or (state = 'sending' and claimed_until < :now))
                returning id, webhook_id, notice_id, attempts, made_at
                """)
                .param("id", delivery)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Claim(
                        row.getObject("id", UUID.class),
                        new WebhookId(row.getObject("webhook_id", UUID.class)),
                        row.getObject("notice_id", UUID.class),
                        row.getInt("attempts"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How an attempt ended. */
    record End(
            Delivery.State state,
            @Nullable Instant sentAt,
            @Nullable Instant dueAt,
            @Nullable Integer answer,
            @Nullable String failure) {}

    /** Changes nothing where the claim ran out and somebody else has the message now. */
    void finish(Claim claim, End end) {
        jdbc.sql("""
                update webhook_delivery
                   set state = :state, claimed_until = null, sent_at = :sentAt, answer = :answer, failure = :failure,
                       due_at = coalesce(cast(:due as timestamptz), due_at)
                 where id = :id and state = 'sending' and attempts = :attempt
                """)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .param("state", end.state().name().toLowerCase(Locale.ROOT))
                .param("sentAt", end.sentAt() == null ? null : end.sentAt().atOffset(ZoneOffset.UTC))
                .param("due", end.dueAt() == null ? null : end.dueAt().atOffset(ZoneOffset.UTC))
                .param("answer", end.answer())
                .param("failure", end.failure())
                .update();
    }

    /** What waits for an address that was stopped or removed goes nowhere. */
    void drop(WebhookId webhook, String why) {
        jdbc.sql("""
                update webhook_delivery set state = 'dropped', failure = :why, claimed_until = null
                 where webhook_id = :webhook and state = 'waiting'
                """).param("webhook", webhook.value()).param("why", why).update();
    }

    @Transactional(readOnly = true)
    List<Delivery> latest(WebhookId webhook, int atMost) {
        return jdbc.sql("""
                select delivery.id, notice.kind, state, attempts, made_at, due_at, sent_at, answer, failure
                  from webhook_delivery delivery left join notice on notice.id = delivery.notice_id
                 where webhook_id = :webhook order by delivery.id desc limit :atMost
                """)
                .param("webhook", webhook.value())
                .param("atMost", atMost)
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    return new Delivery(
                            row.getObject("id", UUID.class),
                            kind == null ? null : kinds.byCode(kind),
                            Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                            row.getInt("attempts"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            row.getObject("due_at", OffsetDateTime.class).toInstant(),
                            WebhookRows.instant(row, "sent_at"),
                            row.getObject("answer", Integer.class),
                            row.getString("failure"));
                })
                .list();
    }
}
