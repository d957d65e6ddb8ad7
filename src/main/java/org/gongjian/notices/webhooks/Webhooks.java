package org.gongjian.notices.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.notices.KnownKinds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses of other systems of the current district; its officers keep them. */
@Service
public class Webhooks {

    /** How long the secret before a rotation signs too. */
    public static final Duration CHANGE_OVER = Duration.ofHours(24);

    private static final int MOST = 20;
    private static final int LATEST = 50;

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final WebhookAddressRules rules;
    private final Courier courier;
    private final KnownKinds kinds;
    private final Authority authority;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Webhooks(
            WebhookRows rows,
            DeliveryRows deliveries,
            WebhookAddressRules rules,
            Courier courier,
            KnownKinds kinds,
            Authority authority,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.rules = rules;
        this.courier = courier;
        this.kinds = kinds;
        this.authority = authority;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers the secret, which is shown now and never again. Sent twice it is refused, for the secret is shown once. */
    public String add(Actor by, DescribeWebhook webhook) {
        authority.mayKeepOffice(by).orForbid();
        check(webhook);
        WebhookSecret secret = WebhookSecret.next();
        transaction.executeWithoutResult(status -> {
            Verdict.require(rows.all().size() < MOST, Reason.of("notices.webhook.many", MOST))
                    .orConflict();
            Verdict.require(rows.add(webhook, secret, clock.instant()), Reason.of("notices.webhook.added-already"))
                    .orConflict();
            audit.write(by.author(), "added", webhook.id().ref());
        });
        return secret.value();
    }

    public void change(Actor by, DescribeWebhook webhook, int version) {
        authority.mayKeepOffice(by).orForbid();
        require(by, webhook.id());
        check(webhook);
        transaction.executeWithoutResult(status -> {
            current(rows.change(webhook, version));
            audit.write(by.author(), "changed", webhook.id().ref(), "name", "url", "kinds");
        });
    }

    @Transactional
    public void pause(Actor by, WebhookId id, int version) {
        require(by, id).mayPause().orConflict();
        current(rows.become(id, WebhookState.PAUSED, version));
        audit.write(by.author(), "paused", id.ref());
    }

    /** What waited when it was paused goes out then. */
    @Transactional
    public void resume(Actor by, WebhookId id, int version) {
        require(by, id).mayResume().orConflict();
        current(rows.become(id, WebhookState.ACTIVE, version));
        audit.write(by.author(), "resumed", id.ref());
    }

    /** Answers the new secret, which is shown now and never again; the old one signs beside it for a day. */
    @Transactional
    public String rotate(Actor by, WebhookId id, int version) {
        require(by, id);
        WebhookSecret secret = WebhookSecret.next();
        current(rows.rotate(id, secret, clock.instant().plus(CHANGE_OVER), version));
        audit.write(by.author(), "rotated", id.ref());
        return secret.value();
    }

    @Transactional
    public void remove(Actor by, WebhookId id, int version) {
        require(by, id);
        current(rows.become(id, WebhookState.REMOVED, version));
        deliveries.drop(id, "removed");
        audit.write(by.author(), "removed", id.ref());
    }

    /** Sends a message that says nothing but that it is a test, while one waits; tried once. */
    public void test(Actor by, WebhookId id) {
        require(by, id);
        UUID delivery = NewId.uuid();
        transaction.executeWithoutResult(status -> {
            deliveries.add(delivery, id, null, clock.instant());
            audit.write(by.author(), "tested", id.ref());
        });
        courier.deliver(delivery);
    }

    @Transactional(readOnly = true)
    public List<Webhook> all(Actor by) {
        authority.mayKeepOffice(by).orForbid();
        return rows.all();
    }

    /** One that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public Webhook require(Actor by, WebhookId id) {
        authority.mayKeepOffice(by).orForbid();
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    @Transactional(readOnly = true)
    public List<Delivery> deliveries(Actor by, WebhookId id) {
        require(by, id);
        return deliveries.latest(id, LATEST);
    }

    private void check(DescribeWebhook webhook) {
        rules.verdict(webhook.url()).orRefuse("url");
        Verdict.require(webhook.kinds().stream().allMatch(kinds::has), Reason.of("frame.fault.unknown"))
                .orRefuse("kinds");
    }

    private static void current(boolean changed) {
        if (!changed) {
            throw Refused.stale();
        }
    }
}
