package org.gongjian.identity.factors;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.people.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether somebody is who they say: by a code of their app or a recovery code, or by the password once more. */
@Service
public class Proofs {

    static final String USE = "one-time-codes";

    private final StoredFactors stored;
    private final RecoveryCodes recovery;
    private final Vault secrets;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proofs(
            StoredFactors stored,
            RecoveryCodes recovery,
            Vault secrets,
            SignIns signIns,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.recovery = recovery;
        this.secrets = secrets;
        this.signIns = signIns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The second step of a sign-in, by a code of either kind. */
    public Optional<SignIns.SignedIn> finish(SignIns.HalfWay halfWay, String typed) {
        return signIns.finish(halfWay, () -> isGood(halfWay.account(), typed));
    }

    /** Asks somebody who is signed in once more: the field is {@code current}, the password or a code. */
    public void require(AccountId account, String typed) {
        Verdict.require(
                        signIns.proves(account, typed, () -> isGood(account, typed)),
                        Reason.of("identity.factor.proof.wrong"))
                .orRefuse("current");
    }

    /** A code is good once: whoever saw it over a shoulder comes too late. */
    private boolean isGood(AccountId account, String typed) {
        String code = typed.replaceAll("\\s", "");
        return Totp.isCode(code)
                ? transaction.execute(status -> isGoodNow(account, code))
                : recovery.use(account, typed);
    }

    private boolean isGoodNow(AccountId account, String code) {
        OptionalLong step = stored.secret(account)
                .filter(StoredFactors.Secret::confirmed)
                .map(secret -> secrets.open(USE, account.value(), secret.sealed()))
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && stored.spend(account, step.getAsLong());
    }
}
