package org.gongjian.notices.webhooks;

import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What an officer says of an address: what to call it, where it is, what it is to be told. */
public record DescribeWebhook(WebhookId id, String name, String url, Set<String> kinds) {

    public DescribeWebhook {
        kinds = Set.copyOf(kinds);
        Verdict.require(!kinds.isEmpty(), Reason.of("notices.webhook.kinds.none"))
                .orRefuse("kinds");
    }
}
