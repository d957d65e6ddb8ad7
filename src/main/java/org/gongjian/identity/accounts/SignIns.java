package org.gongjian.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gongjian.identity.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in: with a password, and a second step where the account has a second factor. The answer never tells a wrong
 * password from a closed account or from none at all, and takes as long for each. A failed second step counts like a failed
 * password.
 */
@Service
public class SignIns {

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIns(
            StoredAccounts accounts,
            Passwords passwords,
            SecondFactors factors,
            AccountJournal journal,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** How far somebody has come. */
    public sealed interface Outcome {}

    /** What a session holds. */
    public record SignedIn(AccountId account, int epoch, boolean byTwoFactors) implements Outcome {}

    /** The first factor is proved and the second one is still to come: no sign-in yet. */
    public record HalfWay(AccountId account, int epoch) implements Outcome {}

    public Optional<Outcome> signIn(String userName, String password) {
        Optional<StoredAccounts.Attempt> proved = proved(userName.strip().toLowerCase(Locale.ROOT), password);
        if (proved.isEmpty()) {
            events.publishEvent(new SignInRefused());
        }
        return proved.map(attempt -> {
            AccountId account = attempt.account();
            Optional<String> fresh = passwords.isOutdated(attempt.passwordHash())
                    ? Optional.of(passwords.hash(password))
                    : Optional.empty();
            if (guarded(account)) {
                transaction.executeWithoutResult(status -> {
                    fresh.ifPresent(hash -> accounts.rehash(account, hash));
                    accounts.forgive(attempt);
                });
                return new HalfWay(account, attempt.epoch());
            }
            return journal.change(
                    account,
                    () -> {
                        fresh.ifPresent(hash -> accounts.rehash(account, hash));
                        return succeeded(account, false);
                    },
                    "signed-in");
        });
    }

    /** The second step; the try is counted before it is known to be wrong. Nobody where every session was ended meanwhile. */
    public Optional<SignedIn> finish(HalfWay halfWay, BooleanSupplier proof) {
        AccountId account = halfWay.account();
        Optional<StoredAccounts.Attempt> attempt =
                counted(now -> accounts.attempt(account, now)).filter(counted -> counted.epoch() == halfWay.epoch());
        if (attempt.isEmpty()) {
            return Optional.empty();
        }
        if (!proof.getAsBoolean()) {
            failed(attempt.get(), "second-step-failed");
            events.publishEvent(new SignInRefused());
            return Optional.empty();
        }
        return Optional.of(journal.change(account, () -> succeeded(account, true), "signed-in"));
    }

    /**
     * Signs in whom something else than a password proved, which cannot be guessed; nobody where the account is closed.
     *
     * @param byTwoFactors whether it counts as two factors; one is not enough for an account that has a second
     */
    public Optional<Outcome> signInAs(AccountId account, boolean byTwoFactors) {
        Optional<Account> active =
                transaction.execute(status -> accounts.byId(account)).filter(Account::isActive);
        return active.map(found -> !byTwoFactors && guarded(account)
                ? new HalfWay(account, found.epoch())
                : journal.change(account, () -> succeeded(account, byTwoFactors), "signed-in"));
    }

    /** Whether somebody who is signed in proves it anew, by the password or otherwise; a wrong proof counts as a failure. */
    public boolean proves(AccountId account, String password, BooleanSupplier otherwise) {
        Optional<StoredAccounts.Attempt> attempt = counted(now -> accounts.attempt(account, now));
        if (attempt.isEmpty()) {
            return false;
        }
        if (!otherwise.getAsBoolean()
                && !passwords.matches(password, attempt.get().passwordHash())) {
            failed(attempt.get(), "proof-failed");
            return false;
        }
        transaction.executeWithoutResult(status -> accounts.forgive(attempt.get()));
        return true;
    }

    /** An attempt that the password proved right; a wrong one is counted, logged, and closes the account in the end. */
    Optional<StoredAccounts.Attempt> proved(String userName, String password) {
        Optional<StoredAccounts.Attempt> attempt = counted(now -> accounts.attempt(userName, now));
        if (attempt.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, attempt.get().passwordHash())) {
            failed(attempt.get(), "sign-in-failed");
            return Optional.empty();
        }
        return attempt;
    }

    private boolean guarded(AccountId account) {
        return transaction.execute(status -> factors.guard(account));
    }

    private SignedIn succeeded(AccountId account, boolean byTwoFactors) {
        return new SignedIn(account, accounts.succeed(account, clock.instant()), byTwoFactors);
    }

    private void failed(StoredAccounts.Attempt attempt, String verb) {
        journal.refused(attempt.account(), attempt.isOneTooMany() ? "sign-in-locked" : verb);
    }

    /** Counts the attempt, and closes the account when it is one too many: at once, so that many at a time gain nothing. */
    private Optional<StoredAccounts.Attempt> counted(Function<Instant, Optional<StoredAccounts.Attempt>> counting) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Optional<StoredAccounts.Attempt> attempt = counting.apply(now);
            attempt.ifPresent(counted ->
                    LockOut.after(counted.failures(), now).ifPresent(until -> accounts.lock(counted.account(), until)));
            return attempt;
        });
    }
}
