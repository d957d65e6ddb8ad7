package org.gongjian.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Reason;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.notices.mail.OwnNotices;
import org.gongjian.notices.mail.SignedCodes;
import org.gongjian.notices.mail.TestEmails;
import org.gongjian.notices.webhooks.DescribeWebhook;
import org.gongjian.notices.webhooks.WebhookId;
import org.gongjian.notices.webhooks.Webhooks;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice in the contact's inbox, a webhook, the codes of links in e-mails. */
class NoticeSamples implements SampleIds {

    private final Notices notices;
    private final Inbox inbox;
    private final Webhooks webhooks;
    private final OwnNotices own;
    private final TestEmails emails;
    private final SignedCodes codes;
    private final TestAccounts accounts;
    private final TransactionTemplate transaction;

    NoticeSamples(
            Notices notices,
            Inbox inbox,
            Webhooks webhooks,
            OwnNotices own,
            TestEmails emails,
            SignedCodes codes,
            TestAccounts accounts,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.inbox = inbox;
        this.webhooks = webhooks;
        this.own = own;
        this.emails = emails;
        this.codes = codes;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestDistrict district = here.district();
        WebhookId webhook = WebhookId.next();
        district.run(() -> {
            transaction.executeWithoutResult(status -> notices.tell(Notice.of(
                    new NoticeKind("gift-to-receive", "gifts"),
                    new RecordRef("gift", UUID.randomUUID()),
                    Reason.of("notices.says.gift-to-receive"),
                    Audience.peopleOf(here.archives()))));
            webhooks.add(
                    district.officer(),
                    new DescribeWebhook(webhook, "Bridge", "http://127.0.0.1:9/", Set.of("gift-to-receive")));
        });
        Actor confirmed = somebody(district);
        emails.confirmed(confirmed);
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("unsubscribe/{code}", codes.of(own.email(confirmed).orElseThrow()));
        ids.put("address/{code}", TestEmails.codeSentTo(emails.entered(somebody(district))));
        ids.put("webhooks/{id}", webhook.value().toString());
        ids.put(
                "notices/{notice}",
                district.within(() -> inbox.page(here.contact(), null, 50).lines().stream()
                                .filter(line -> line.kind().code().equals("gift-to-receive"))
                                .findFirst()
                                .orElseThrow()
                                .id()
                                .value())
                        .toString());
        return ids;
    }

    /** Nobody the table asks as: they remove their own address. */
    private Actor somebody(TestDistrict district) {
        return accounts.account(district.district(), Role.ASSESSOR, null, null).actor();
    }
}
