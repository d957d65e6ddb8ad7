package org.gongjian.identity.factors;

import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.AccountEffects;
import org.gongjian.identity.accounts.SecondFactors;
import org.springframework.stereotype.Component;

/** Secrets, passkeys and recovery codes go with the account. */
@Component
class FactorsOfAccounts implements AccountEffects {

    private final SecondFactors factors;

    FactorsOfAccounts(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public void closed(AccountId account) {
        factors.drop(account);
    }
}
