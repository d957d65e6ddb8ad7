package org.gongjian.identity.accounts;

import java.time.Duration;
import java.util.Optional;
import org.gongjian.district.signals.ReadTogether;
import org.gongjian.district.signals.ShortMemory;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.AccountId;
import org.springframework.stereotype.Component;

/**
 * The accounts as every request of a session asks for them, remembered for a moment. Each change that goes through the
 * {@link AccountJournal} is told to every process. What somebody may do is never remembered: mandates are read anew.
 */
@Component
public class AccountsAtHand {

    static final String TOPIC = "account";
    private static final int MOST = 20_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private final ReadTogether<AccountId, Account> together;
    private final ShortMemory<Account> memory;

    AccountsAtHand(Accounts accounts, Signals signals) {
        this.together = new ReadTogether<>(accounts::byIds);
        this.memory = signals.memory(TOPIC, MOST, LIFE);
    }

    public Optional<Account> byId(AccountId account) {
        return memory.recall(account.value().toString(), key -> together.read(account));
    }
}
