package org.gongjian.notices.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.springframework.stereotype.Component;

/** Puts a notice down for every address that is told of its kind, in the transaction it is told in. */
@Component
public class WebhookQueue {

    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;

    WebhookQueue(WebhookRows webhooks, DeliveryRows deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    public void add(UUID notice, String kind, Instant now) {
        webhooks.toldOf(kind).forEach(webhook -> deliveries.add(NewId.uuid(), webhook, notice, now));
    }
}
