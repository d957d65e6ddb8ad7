package org.gongjian.notices.webhooks;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the messages of the current district to other systems. Each is claimed, sent outside of any transaction, and its end
 * recorded; one whose worker ended in between goes out again with the same id.
 */
@Component
class Courier {

    static final Duration CLAIM = Duration.ofMinutes(5);
    /** With the pauses between them about a day and a half. */
    static final int ATTEMPTS = 8;
    /** An address nothing has reached for so long is stopped. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final int LONGER = 5;
    private static final int AT_A_TIME = 200;
    private static final int GONE = 410;

    private final DeliveryRows rows;
    private final WebhookRows webhooks;
    private final WebhookAddressRules rules;
    private final Payloads payloads;
    private final StoppedWebhooks stopped;
    private final Clock clock;

    Courier(
            DeliveryRows rows,
            WebhookRows webhooks,
            WebhookAddressRules rules,
            Payloads payloads,
            StoppedWebhooks stopped,
            Clock clock) {
        this.rows = rows;
        this.webhooks = webhooks;
        this.rules = rules;
        this.payloads = payloads;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** How one attempt went. */
    private record Attempt(int answer, String failure) {

        boolean arrived() {
            return answer >= 200 && answer < 300;
        }

        @Nullable
        Integer status() {
            return answer == 0 ? null : Integer.valueOf(answer);
        }
    }

    /** An address that fails once waits for the next round with all that is for it, so that others do not wait for it. */
    void run() {
        Set<WebhookId> failing = new HashSet<>();
        for (DeliveryRows.Due due : rows.due(clock.instant(), AT_A_TIME)) {
            if (!failing.contains(due.webhook()) && !deliver(due.id())) {
                failing.add(due.webhook());
            }
        }
    }

    /** Answers whether it arrived, or was somebody else's to send. */
    boolean deliver(UUID id) {
        Instant now = clock.instant();
        return rows.claim(id, now, now.plus(CLAIM)).map(this::deliver).orElse(true);
    }

    private boolean deliver(DeliveryRows.Claim claim) {
        Optional<Webhook> webhook = webhooks.byId(claim.webhook());
        if (webhook.isEmpty()) {
            rows.finish(claim, new DeliveryRows.End(Delivery.State.DROPPED, null, null, null, "removed"));
            return true;
        }
        Attempt attempt = attempt(claim, webhook.get());
        Instant now = clock.instant();
        if (attempt.arrived()) {
            rows.finish(claim, new DeliveryRows.End(Delivery.State.SENT, now, null, attempt.status(), null));
            webhooks.arrived(claim.webhook());
            return true;
        }
        boolean last = claim.attempt() >= ATTEMPTS || claim.notice() == null;
        rows.finish(
                claim,
                new DeliveryRows.End(
                        last ? Delivery.State.FAILED : Delivery.State.WAITING,
                        null,
                        last ? null : now.plus(pause(claim.attempt())),
                        attempt.status(),
                        attempt.failure()));
        webhooks.failed(claim.webhook(), now);
        stopped.stop(webhook.get(), attempt.answer() == GONE ? now : now.minus(PATIENCE), now);
        return false;
    }

    private Attempt attempt(DeliveryRows.Claim claim, Webhook webhook) {
        WebhookAddressRules.Looked looked = rules.look(webhook.url());
        if (!looked.verdict().isAllowed()) {
            return new Attempt(0, "address");
        }
        try {
            String body = payloads.of(claim);
            var post = new PinnedPost(URI.create(webhook.url()), looked.leadsTo());
            return new Attempt(post.send(headers(claim, webhook, body), body, CONNECT, ANSWER), "answer");
        } catch (SocketTimeoutException late) {
            return new Attempt(0, "timeout");
        } catch (IOException unreachable) {
            return new Attempt(0, "unreachable");
        } catch (RuntimeException unwritable) {
            LOG.error("Message {} could not be written", claim.id(), unwritable);
            return new Attempt(0, "unwritable");
        }
    }

    private Map<String, String> headers(DeliveryRows.Claim claim, Webhook webhook, String body) {
        Instant at = clock.instant();
        String signatures = webhooks.secrets(webhook.id(), at).stream()
                .map(secret -> secret.sign(claim.id(), at, body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Gongjian-Webhooks/1",
                "webhook-id",
                WebhookSecret.idOf(claim.id()),
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                signatures);
    }

    /** A minute, then five times as long each time, twelve hours at most. */
    static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER, attempt - 1.0));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
