package org.gongjian.notices.mail;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.AccountEffects;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** The e-mail address of an account: shown to its owner, and deleted when the account closes for good. */
@Component
class EmailRecords implements PersonalRecords, AccountEffects {

    private final StoredEmails stored;
    private final Accounts accounts;

    EmailRecords(StoredEmails stored, Accounts accounts) {
        this.stored = stored;
        this.accounts = accounts;
    }

    @Override
    public void closed(AccountId account) {
        stored.remove(account);
    }

    @Override
    public String section() {
        return "email";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return ids.stream()
                .flatMap(id -> accounts.of(id).stream())
                .distinct()
                .flatMap(account -> stored.of(account).stream())
                .map(email -> HeldRecord.of(Reason.of("notices.held.email", email.mask()), null)
                        .saying("notices.held.verified-at", email.verifiedAt()))
                .toList();
    }

    /** It goes with the account; one that goes on in another district keeps its address. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {}
}
