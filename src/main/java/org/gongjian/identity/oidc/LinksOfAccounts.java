package org.gongjian.identity.oidc;

import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.AccountEffects;
import org.springframework.stereotype.Component;

/** Who of other services an account was goes with it; the same person may link a later account. */
@Component
class LinksOfAccounts implements AccountEffects {

    private final StoredOidcLinks stored;

    LinksOfAccounts(StoredOidcLinks stored) {
        this.stored = stored;
    }

    @Override
    public void closed(AccountId account) {
        stored.removeAll(account);
    }
}
