package org.gongjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who sends a form, told before the security chain is gone through, for the one form that thousands send in the same minute. It
 * asks what the chain asks: the limits, the session, the account, the token of the form, a second factor where one is demanded.
 */
public interface Senders {

    /**
     * The account that acts for itself. Nobody where anything is not plain: then the chain has to be asked, which says why. What
     * was counted here is not counted there again.
     */
    Optional<AccountId> of(HttpServletRequest request);
}
