package org.gongjian.notices.mail;

import java.util.Optional;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.springframework.stereotype.Component;

/** Asks whether e-mail may go to somebody now. */
@Component
class MailStandings {

    private final Post post;
    private final Accounts accounts;
    private final StoredEmails emails;
    private final StoredChoices choices;

    MailStandings(Post post, Accounts accounts, StoredEmails emails, StoredChoices choices) {
        this.post = post;
        this.accounts = accounts;
        this.emails = emails;
        this.choices = choices;
    }

    MailStanding of(AccountId account) {
        if (!post.isOpen()) {
            return MailStanding.closed(MailStanding.Why.OFF);
        }
        if (accounts.byId(account).filter(Account::isActive).isEmpty()) {
            return MailStanding.closed(MailStanding.Why.ACCOUNT);
        }
        Optional<OwnEmail> email = emails.of(account).filter(OwnEmail::isVerified);
        if (email.isEmpty()) {
            return MailStanding.closed(MailStanding.Why.ADDRESS);
        }
        return email.get().isUsed()
                ? new MailStanding(null, choices.of(account))
                : MailStanding.closed(MailStanding.Why.UNSUBSCRIBED);
    }
}
