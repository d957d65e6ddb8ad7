package org.gongjian.identity.accounts;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.signals.ReadTogether;
import org.gongjian.district.signals.ShortMemory;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as every request of a session asks for them, remembered for a moment. Each change that goes through the
 * {@link AccountJournal} is told to every process. What somebody may do is never remembered: mandates are read anew.
 */
@Component
public class AccountsAtHand {

    static final String TOPIC = "account";
    private static final int MOST = 20_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private final StoredAccounts stored;
    private final ReadTogether<AccountId, Account> together;
    private final ShortMemory<Account> memory;

    AccountsAtHand(StoredAccounts stored, Accounts accounts, Signals signals) {
        this.stored = stored;
        this.together = new ReadTogether<>(accounts::byIds);
        this.memory = signals.memory(TOPIC, MOST, LIFE);
    }

    public Optional<Account> byId(AccountId account) {
        return memory.recall(key(account), key -> together.read(account));
    }

    /** Has them at hand for those who ask for them next. It reads in the caller's transaction, which has changed none of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fetch(Collection<AccountId> accounts) {
        long mark = memory.mark();
        List<AccountId> missing = accounts.stream()
                .filter(account -> !memory.has(key(account)))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            stored.byIds(missing).forEach((id, account) -> memory.bring(key(id), account, mark));
        }
    }

    private static String key(AccountId account) {
        return account.value().toString();
    }
}
