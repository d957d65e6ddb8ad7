package org.gongjian.notices.webhooks;

import java.time.Instant;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An address of another system, and what it is told.
 *
 * @param kinds codes of the kinds of notices it is told
 * @param oldSecretUntil until when the secret before the last rotation signs too; null where there is none
 * @param failingSince of the first failure since the last message that arrived; null where none failed
 */
public record Webhook(
        WebhookId id,
        String name,
        String url,
        List<String> kinds,
        WebhookState state,
        @Nullable Instant oldSecretUntil,
        @Nullable Instant failingSince,
        Instant madeAt,
        int version) {

    public Webhook {
        kinds = List.copyOf(kinds);
    }

    public Verdict mayPause() {
        return Verdict.require(state == WebhookState.ACTIVE, Reason.of("notices.webhook.refused.pause"));
    }

    public Verdict mayResume() {
        return Verdict.require(
                state == WebhookState.PAUSED || state == WebhookState.DISABLED,
                Reason.of("notices.webhook.refused.resume"));
    }
}
