package org.gongjian.identity.security;

import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.AccountEffects;
import org.springframework.stereotype.Component;

/** Sessions are over with the account's epoch; what lies of them goes too, and does not wait until it runs out. */
@Component
class SessionsOfAccounts implements AccountEffects {

    private final StoredSessions stored;

    SessionsOfAccounts(StoredSessions stored) {
        this.stored = stored;
    }

    @Override
    public void closed(AccountId account) {
        stored.endAll(account.value().toString());
    }
}
