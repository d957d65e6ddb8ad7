package org.gongjian.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives people a way back in: an officer hands over a link that works once, within an hour. An officer cannot do that for
 * an account that works in other districts too, for it would open those.
 */
@Service
public class PasswordResets {

    static final Duration OPEN_FOR = Duration.ofHours(1);

    private final StoredPasswordResets stored;
    private final StoredAccounts accounts;
    private final AccountJournal journal;
    private final Authority authority;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordResets(
            StoredPasswordResets stored,
            StoredAccounts accounts,
            AccountJournal journal,
            Authority authority,
            Passwords passwords,
            SecondFactors factors,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.journal = journal;
        this.authority = authority;
        this.passwords = passwords;
        this.factors = factors;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A link to hand over; its code is shown now and never again. */
    public record Link(String path, Instant expiresAt) {}

    /** Issues a link for the account of a person of the current district. */
    @Transactional
    public Link issue(Actor by, PersonId person) {
        authority.mayGiveMandates(by).orForbid();
        AccountId account = accounts.of(person).orElseThrow(Refused::missing);
        Verdict.require(!accounts.isByCard(account), Reason.of("identity.reset.by-card"))
                .orConflict();
        Verdict.require(
                        by.isSystem() || accounts.districtsOf(account).size() == 1,
                        Reason.of("identity.reset.other-districts"))
                .orForbid();
        Link link = link(by, account, false);
        audit.write(by.author(), "reset-issued", account.ref());
        return link;
    }

    /**
     * Issues a link that forgets the second factors too once it is used, for somebody who has lost everything. Only the
     * command line does; every district of the account reads of it.
     */
    public Link recover(Actor by, AccountId account) {
        Verdict.require(by.isSystem(), Reason.of("identity.reset.recovery")).orForbid();
        return journal.change(by.author(), account, () -> link(by, account, true), "recovery-issued");
    }

    private Link link(Actor by, AccountId account, boolean dropsFactors) {
        OneTimeCode code = OneTimeCode.next();
        Instant now = clock.instant();
        stored.add(account, code, by.author().account(), now, now.plus(OPEN_FOR), dropsFactors);
        return new Link("/password/" + code.value(), now.plus(OPEN_FOR));
    }

    /** Whose password the code resets; refused with the reason where it is used up or too old. */
    public UserName userName(String code) {
        return userName(usable(code).account());
    }

    /** Sets the new password: opens the account if it was closed, and ends every session. */
    public AccountId use(String code, String password) {
        StoredPasswordResets.Reset reset = usable(code);
        PasswordRules.verdict(password, userName(reset.account())).orRefuse("password");
        String hash = passwords.hash(password);
        return journal.change(
                reset.account(),
                () -> {
                    Verdict.require(stored.use(reset, clock.instant()), Reason.of("identity.reset.used"))
                            .orConflict();
                    accounts.replacePassword(reset.account(), hash);
                    if (reset.dropsFactors()) {
                        factors.drop(reset.account());
                    }
                    return reset.account();
                },
                reset.dropsFactors() ? "recovered" : "password-reset");
    }

    private UserName userName(AccountId account) {
        return transaction
                .execute(status -> accounts.byId(account))
                .orElseThrow(Refused::missing)
                .userName();
    }

    private StoredPasswordResets.Reset usable(String code) {
        StoredPasswordResets.Reset reset = transaction
                .execute(status -> stored.byCode(new OneTimeCode(code)))
                .orElseThrow(Refused::missing);
        Verdict.require(!reset.used(), Reason.of("identity.reset.used"))
                .and(Verdict.require(clock.instant().isBefore(reset.expiresAt()), Reason.of("identity.reset.expired")))
                .orConflict();
        return reset;
    }
}
