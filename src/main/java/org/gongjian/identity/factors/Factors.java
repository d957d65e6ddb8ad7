package org.gongjian.identity.factors;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.PublicUrl;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.AccountJournal;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.people.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One's own second factors, passkeys apart: set up, confirmed, renewed, removed. */
@Service
public class Factors {

    private final StoredFactors stored;
    private final RecoveryCodes recovery;
    private final Proofs proofs;
    private final Vault secrets;
    private final Accounts accounts;
    private final AccountJournal journal;
    private final PublicUrl url;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Factors(
            StoredFactors stored,
            RecoveryCodes recovery,
            Proofs proofs,
            Vault secrets,
            Accounts accounts,
            AccountJournal journal,
            PublicUrl url,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.recovery = recovery;
        this.proofs = proofs;
        this.secrets = secrets;
        this.accounts = accounts;
        this.journal = journal;
        this.url = url;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What an account has.
     *
     * @param any an app or a passkey: the password alone is not enough
     * @param app whether an app's codes are confirmed
     * @param recoveryLeft how many recovery codes were not used yet
     */
    public record Standing(boolean any, boolean app, int recoveryLeft) {}

    public Standing of(Actor by) {
        AccountId account = by.requireAccount();
        return transaction.execute(status -> new Standing(
                stored.guard(account),
                stored.secret(account).filter(StoredFactors.Secret::confirmed).isPresent(),
                stored.recoveryLeft(account)));
    }

    /** Makes a secret for an app; it counts once {@link #confirm} has seen a code of it. */
    public void begin(Actor by, String proof) {
        AccountId account = by.requireAccount();
        proofs.require(account, proof);
        var secret = secrets.seal(Proofs.USE, account.value(), Totp.newSecret());
        Verdict.require(
                        transaction.execute(status -> stored.begin(account, secret, clock.instant())),
                        Reason.of("identity.factor.app.there"))
                .orConflict();
    }

    /** The secret that waits to be confirmed. */
    public Optional<Enrolment> begun(Actor by) {
        AccountId account = by.requireAccount();
        return waiting(account)
                .map(secret -> new Enrolment(
                        secrets.open(Proofs.USE, account.value(), secret.sealed()),
                        url.host(),
                        accounts.byId(account)
                                .map(Account::userName)
                                .orElseThrow(Refused::missing)
                                .value()));
    }

    /**
     * From now on the password needs a code beside it. Answers recovery codes to be shown now and never again; none where
     * there are some. The field is {@code oneTimePassword}.
     */
    public List<String> confirm(Actor by, String typed) {
        AccountId account = by.requireAccount();
        var secret = waiting(account).orElseThrow(() -> Refused.conflict(Reason.of("identity.factor.app.not-begun")));
        OptionalLong step = Totp.step(
                secrets.open(Proofs.USE, account.value(), secret.sealed()),
                typed.replaceAll("\\s", ""),
                clock.instant());
        Verdict.require(step.isPresent(), Reason.of("identity.factor.app.wrong"))
                .orRefuse("oneTimePassword");
        return journal.change(
                account,
                () -> {
                    Verdict.require(
                                    stored.confirm(account, secret.sealed(), step.getAsLong(), clock.instant()),
                                    Reason.of("identity.factor.app.not-begun"))
                            .orConflict();
                    return recovery.withFirstFactor(account);
                },
                "app-added");
    }

    public void removeApp(Actor by, String proof) {
        AccountId account = by.requireAccount();
        proofs.require(account, proof);
        journal.change(
                account,
                () -> {
                    Verdict.require(stored.forgetSecret(account), Reason.of("identity.factor.app.gone"))
                            .orConflict();
                    recovery.afterRemoval(account);
                    return account;
                },
                "app-removed");
    }

    /** Ten new recovery codes instead of the old ones, to be shown now and never again. */
    public List<String> renewRecovery(Actor by, String proof) {
        AccountId account = by.requireAccount();
        proofs.require(account, proof);
        return journal.change(
                account,
                () -> {
                    Verdict.require(stored.guard(account), Reason.of("identity.factor.recovery.nothing"))
                            .orConflict();
                    return recovery.renewed(account);
                },
                "recovery-codes-renewed");
    }

    private Optional<StoredFactors.Secret> waiting(AccountId account) {
        return transaction.execute(status -> stored.secret(account)).filter(secret -> !secret.confirmed());
    }
}
