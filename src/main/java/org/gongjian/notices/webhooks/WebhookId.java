package org.gongjian.notices.webhooks;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An address of another system. */
public record WebhookId(UUID value) {

    public static final String KIND = "webhook";

    public static WebhookId next() {
        return new WebhookId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district. */
    public String path() {
        return "office/webhooks/" + value;
    }
}
