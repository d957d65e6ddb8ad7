package org.gongjian.identity.accounts;

import org.gongjian.identity.AccountId;

/** What an account has beside its password. Both join the caller's transaction. */
public interface SecondFactors {

    /** Whether the password alone is not enough. */
    boolean guard(AccountId account);

    /** Forgets all of them, for somebody who has lost them. */
    void drop(AccountId account);
}
