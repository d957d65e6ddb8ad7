package org.gongjian.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.identity.AccountId;
import org.gongjian.notices.webhooks.WebhookQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of what happened. The notice is written in the caller's transaction, for those who hold the mandates then;
 * jobs send it by e-mail and to other systems once it is committed.
 */
@Service
public class Notices {

    private final NoticeRows rows;
    private final Addressees addressees;
    private final WebhookQueue webhooks;
    private final Clock clock;

    Notices(NoticeRows rows, Addressees addressees, WebhookQueue webhooks, Clock clock) {
        this.rows = rows;
        this.addressees = addressees;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Telling again what was told with the same key changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        NoticeId id = NoticeId.next();
        Instant now = clock.instant();
        if (!rows.add(id, notice, now)) {
            return;
        }
        Set<AccountId> told = addressees.of(notice.to()).stream()
                .filter(account -> !Objects.equals(account.value(), notice.by()))
                .collect(Collectors.toUnmodifiableSet());
        rows.addUnits(id, notice.concerning());
        rows.addRecipients(id, told);
        webhooks.add(id.value(), notice.kind().code(), now);
    }
}
