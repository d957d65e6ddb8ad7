package org.gongjian.identity.accounts;

import org.gongjian.identity.AccountId;

/** What goes with an account that is closed for good; in the same transaction. Rooms that keep something of accounts answer. */
public interface AccountEffects {

    void closed(AccountId account);
}
