package org.gongjian.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.identity.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in with a password. The answer never tells a wrong password from a closed account or from none at all, and takes
 * as long for each.
 */
@Service
public class SignIns {

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIns(
            StoredAccounts accounts,
            Passwords passwords,
            AccountJournal journal,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** What a session holds. */
    public record SignedIn(AccountId account, int epoch) {}

    public Optional<SignedIn> signIn(String userName, String password) {
        Optional<StoredAccounts.Attempt> proved = proved(userName.strip().toLowerCase(Locale.ROOT), password);
        if (proved.isEmpty()) {
            events.publishEvent(new SignInRefused());
        }
        return proved.map(attempt -> {
            AccountId account = attempt.account();
            Optional<String> fresh = passwords.isOutdated(attempt.passwordHash())
                    ? Optional.of(passwords.hash(password))
                    : Optional.empty();
            return journal.change(
                    account,
                    () -> {
                        fresh.ifPresent(hash -> accounts.rehash(account, hash));
                        return new SignedIn(account, accounts.succeed(account, clock.instant()));
                    },
                    "signed-in");
        });
    }

    /** An attempt that the password proved right; a wrong one is counted, logged, and closes the account in the end. */
    Optional<StoredAccounts.Attempt> proved(String userName, String password) {
        Optional<StoredAccounts.Attempt> attempt = attempt(userName);
        if (attempt.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, attempt.get().passwordHash())) {
            journal.refused(
                    attempt.get().account(),
                    attempt.get().failures() < LockOut.FREE ? "sign-in-failed" : "sign-in-locked");
            return Optional.empty();
        }
        return attempt;
    }

    /** Counts the attempt, and closes the account when it is one too many: at once, so that many at a time gain nothing. */
    private Optional<StoredAccounts.Attempt> attempt(String userName) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Optional<StoredAccounts.Attempt> attempt = accounts.attempt(userName, now);
            attempt.ifPresent(counted ->
                    LockOut.after(counted.failures(), now).ifPresent(until -> accounts.lock(counted.account(), until)));
            return attempt;
        });
    }
}
