package org.gongjian.notices.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops an address nothing has reached for days, and tells the district's officers. */
@Component
class StoppedWebhooks implements NoticeKinds, NoticedRecords {

    private static final NoticeKind STOPPED = new NoticeKind("webhook-disabled", "office");

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final ObjectProvider<Notices> notices;
    private final Authority authority;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    StoppedWebhooks(
            WebhookRows webhooks,
            DeliveryRows deliveries,
            ObjectProvider<Notices> notices,
            Authority authority,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.notices = notices;
        this.authority = authority;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Where it has failed since before a moment; once. */
    void stop(Webhook webhook, Instant failingSinceBefore, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (!webhooks.disable(webhook.id(), failingSinceBefore)) {
                return;
            }
            deliveries.drop(webhook.id(), "disabled");
            audit.write(Author.SYSTEM, "disabled", webhook.id().ref());
            notices.getObject()
                    .tell(Notice.of(
                                    STOPPED,
                                    webhook.id().ref(),
                                    Reason.of("notices.says.webhook-disabled"),
                                    Audience.everybody(Role.DISTRICT_OFFICER))
                            .round(now.getEpochSecond())
                            .urgently());
        });
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(STOPPED);
    }

    @Override
    public String kind() {
        return WebhookId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new WebhookId(id).path();
    }

    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return authority.mayKeepOffice(reader).isAllowed()
                ? ids.stream()
                        .flatMap(id -> webhooks.byId(new WebhookId(id)).stream())
                        .collect(Collectors.toUnmodifiableMap(
                                webhook -> webhook.id().value(), webhook -> Localized.zh(webhook.name())))
                : Map.of();
    }
}
