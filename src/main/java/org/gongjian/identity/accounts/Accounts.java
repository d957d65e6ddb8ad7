package org.gongjian.identity.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with their own account. */
@Service
public class Accounts {

    private final StoredAccounts stored;
    private final SignIns signIns;
    private final Passwords passwords;
    private final AccountJournal journal;
    private final Districts districts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            StoredAccounts stored,
            SignIns signIns,
            Passwords passwords,
            AccountJournal journal,
            Districts districts,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.signIns = signIns;
        this.passwords = passwords;
        this.journal = journal;
        this.districts = districts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> byId(AccountId account) {
        return stored.byId(account);
    }

    /** Those of them that there are, as they stand outside of the caller's transaction. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public Map<AccountId, Account> byIds(List<AccountId> accounts) {
        return stored.byIds(accounts);
    }

    /** The account of a person of the current district. */
    @Transactional(readOnly = true)
    public Optional<AccountId> of(PersonId person) {
        return stored.of(person);
    }

    /** The districts the account belongs to. */
    @Transactional(readOnly = true)
    public List<District> districtsOf(AccountId account) {
        return stored.districtsOf(account).stream()
                .flatMap(id -> districts.byId(id).stream())
                .toList();
    }

    /**
     * Opens an account for a person of the current district without an invitation: only the system may, for the demo. A
     * person who has one keeps it.
     */
    public AccountId open(Actor by, PersonId person, UserName userName, String password) {
        Verdict.require(by.isSystem(), Reason.of("identity.account.by-invitation"))
                .orForbid();
        PasswordRules.verdict(password, userName).orRefuse("password");
        Optional<AccountId> already = transaction.execute(status -> stored.of(person));
        if (already.isPresent()) {
            return already.get();
        }
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Optional<AccountId> there = stored.of(person);
            if (there.isPresent()) {
                return there.get();
            }
            AccountId account = AccountId.next();
            add(account, person, userName, hash);
            audit.write(by.author(), "opened", account.ref());
            return account;
        });
    }

    /** In the caller's transaction. */
    void add(AccountId account, PersonId person, UserName userName, String passwordHash) {
        Verdict.require(
                        stored.add(account, userName, passwordHash, clock.instant()),
                        Reason.of("identity.user-name.taken"))
                .orRefuse("userName");
        Verdict.require(stored.enter(account, person), Reason.of("identity.account.has-one"))
                .orConflict();
    }

    /** Ends every session, this one too; answers the epoch of a session that may go on. */
    public int changePassword(Actor by, String current, String fresh) {
        Account account = own(by);
        Verdict.require(
                        signIns.proved(account.userName().value(), current).isPresent(),
                        Reason.of("identity.password.wrong"))
                .orRefuse("current");
        PasswordRules.verdict(fresh, account.userName()).orRefuse("password");
        String replacement = passwords.hash(fresh);
        return journal.change(
                account.id(), () -> stored.replacePassword(account.id(), replacement), "password-changed");
    }

    /** Ends every session but the one that may go on in the epoch that is answered. */
    public int signOutElsewhere(Actor by) {
        AccountId account = by.requireAccount();
        return journal.change(account, () -> stored.endSessions(account), "signed-out-elsewhere");
    }

    /** Leaves a line about a session somebody ended from another one. */
    public void noteEndedSession(Actor by) {
        AccountId account = by.requireAccount();
        journal.change(account, () -> account, "session-ended");
    }

    public void signOutEverywhere(Actor by) {
        Account account = own(by);
        journal.change(
                account.id(),
                () -> {
                    stored.endSessions(account.id());
                    return account;
                },
                "signed-out-everywhere");
    }

    /**
     * @param language {@code zh-CN} or {@code en}
     */
    public void chooseLanguage(Actor by, String language) {
        Account account = own(by);
        Verdict.require(List.of("zh-CN", "en").contains(language), Reason.of("frame.fault.unknown"))
                .orRefuse("language");
        journal.change(
                account.id(),
                () -> {
                    stored.speak(account.id(), language);
                    return account;
                },
                "language-chosen",
                "language");
    }

    /** Whoever asks for something of weight says the password again; a wrong one is counted as when signing in. */
    public void prove(Actor by, String password) {
        Account account = own(by);
        Verdict.require(
                        signIns.proved(account.userName().value(), password).isPresent(),
                        Reason.of("identity.password.wrong"))
                .orRefuse("password");
        transaction.executeWithoutResult(status -> stored.succeed(account.id(), clock.instant()));
    }

    private Account own(Actor by) {
        AccountId id = by.accountId();
        if (id == null) {
            throw Refused.forbidden(Reason.of("identity.refused.signed-in"));
        }
        return transaction.execute(status -> stored.byId(id)).orElseThrow(Refused::missing);
    }
}
