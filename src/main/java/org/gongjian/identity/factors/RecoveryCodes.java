package org.gongjian.identity.factors;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.AccountJournal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten codes, each good once, for whoever has lost every other factor. They are shown once. */
@Service
public class RecoveryCodes {

    static final int COUNT = 10;

    private final StoredFactors stored;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecoveryCodes(StoredFactors stored, AccountJournal journal, TransactionTemplate transaction, Clock clock) {
        this.stored = stored;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ten new ones in the caller's transaction; none where there still are any. As they are shown, now and never again. */
    public List<String> withFirstFactor(AccountId account) {
        return stored.recoveryLeft(account) > 0 ? List.of() : renewed(account);
    }

    /** In the caller's transaction: without a factor there is nothing to recover. */
    public void afterRemoval(AccountId account) {
        if (!stored.guard(account)) {
            stored.forgetRecovery(account);
        }
    }

    List<String> renewed(AccountId account) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::next).limit(COUNT).toList();
        stored.renewRecovery(account, codes, clock.instant());
        return codes.stream().map(RecoveryCode::spelled).toList();
    }

    /** Uses a code up; false where it is not one, or was used. */
    boolean use(AccountId account, String typed) {
        Optional<RecoveryCode> code =
                RecoveryCode.of(typed).filter(read -> transaction.execute(status -> stored.isGood(account, read)));
        try {
            code.ifPresent(good -> journal.change(account, () -> used(account, good), "recovery-code-used"));
            return code.isPresent();
        } catch (Refused usedMeanwhile) {
            return false;
        }
    }

    private boolean used(AccountId account, RecoveryCode code) {
        Verdict.require(stored.use(account, code, clock.instant()), Reason.of("identity.factor.code.wrong"))
                .orConflict();
        return true;
    }
}
