package org.gongjian.identity.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of people who have a card: one they opened themselves, or one that the card opened. Nobody knows the password
 * of the latter; an invitation's link gives it a user name and a password of its person's choice.
 */
@Service
public class CardAccounts {

    private final StoredAccounts stored;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    CardAccounts(StoredAccounts stored, Passwords passwords, AuditLog audit, Clock clock) {
        this.stored = stored;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account of a person of the current district, opened where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId of(Author by, PersonId person) {
        Optional<AccountId> there = stored.of(person);
        if (there.isPresent()) {
            return there.get();
        }
        AccountId account = AccountId.next();
        UserName name = new UserName("card-" + UUID.randomUUID().toString().replace("-", ""));
        stored.add(account, name, passwords.hash(OneTimeCode.next().value()), clock.instant());
        stored.markByCard(account);
        Verdict.require(stored.enter(account, person), Reason.of("identity.account.has-one"))
                .orConflict();
        audit.write(by, "opened", account.ref());
        return account;
    }
}
