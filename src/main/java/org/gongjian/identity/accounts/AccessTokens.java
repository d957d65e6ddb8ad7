package org.gongjian.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One's own access tokens. Each is shown once; the database keeps its hash only. What ends every session of the account, such
 * as a new password, ends its tokens too.
 */
@Service
public class AccessTokens {

    static final String PREFIX = "gjp_";
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOKENS = 20;
    private static final int LONGEST_NAME = 80;

    private final StoredAccessTokens stored;
    private final StoredAccounts accounts;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccessTokens(
            StoredAccessTokens stored,
            StoredAccounts accounts,
            AccountJournal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new token; {@code secret} is shown now and never again. */
    public record Issued(AccessToken token, String secret) {}

    /** Whose token it is, and whether it may change anything. */
    public record Bearer(Account account, boolean readsOnly) {}

    /**
     * Issues a token under an id of the caller's; a second one under the same id is refused, for nobody would see it.
     *
     * @param days from now for which it is good, 1 to 366
     */
    public Issued issue(Actor by, AccessTokenId id, String name, int days, boolean readsOnly) {
        AccountId account = by.requireAccount();
        String called = name.strip();
        Verdict.require(
                        !called.isEmpty() && called.codePointCount(0, called.length()) <= LONGEST_NAME,
                        Reason.of("identity.token.name", LONGEST_NAME))
                .orRefuse("name");
        Verdict.require(days >= 1 && days <= MOST_DAYS, Reason.of("identity.token.days", MOST_DAYS))
                .orRefuse("days");
        OneTimeCode code = OneTimeCode.next();
        Instant now = clock.instant();
        var token = new AccessToken(id, account, called, readsOnly, now, now.plus(Duration.ofDays(days)), null, null);
        journal.change(
                account,
                () -> {
                    Verdict.require(stored.byId(id).isEmpty(), Reason.of("identity.token.issued-already"))
                            .orConflict();
                    Verdict.require(
                                    stored.usableOf(account, now).size() < MOST_TOKENS,
                                    Reason.of("identity.token.many", MOST_TOKENS))
                            .orConflict();
                    stored.add(token, code);
                    return token;
                },
                "token-issued");
        return new Issued(token, PREFIX + code.value());
    }

    /** Those that can be used, latest first. */
    public List<AccessToken> mine(Actor by) {
        return transaction.execute(status -> stored.usableOf(by.requireAccount(), clock.instant()));
    }

    /** Revoking one that is revoked changes nothing; one of somebody else's is not there. */
    public void revoke(Actor by, AccessTokenId id) {
        AccountId account = by.requireAccount();
        AccessToken token = transaction
                .execute(status -> stored.byId(id))
                .filter(found -> found.account().equals(account))
                .orElseThrow(Refused::missing);
        if (token.revokedAt() == null) {
            journal.change(account, () -> stored.revoke(id, clock.instant()), "token-revoked");
        }
    }

    /** Whoever a program acts as; nobody where the token is unknown, used up or revoked, or the account is closed. */
    public Optional<Bearer> bearer(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var code = new OneTimeCode(secret.substring(PREFIX.length()));
        return transaction.execute(status -> stored.bySecret(code)
                .filter(token -> token.isUsable(now))
                .flatMap(token -> accounts.byId(token.account())
                        .filter(Account::isActive)
                        .map(account -> {
                            stored.noteUse(token, now);
                            return new Bearer(account, token.readsOnly());
                        })));
    }
}
