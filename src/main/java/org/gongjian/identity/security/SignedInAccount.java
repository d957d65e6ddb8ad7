package org.gongjian.identity.security;

import java.util.List;
import java.util.Objects;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.SessionScope;
import org.gongjian.identity.accounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who is signed in, as the account stood when the request began. What they may do is asked of their mandates. */
final class SignedInAccount extends AbstractAuthenticationToken {

    private final transient Account account;
    private final transient SessionScope scope;

    /** A program's token is its account's own. */
    SignedInAccount(Account account) {
        this(account, SessionScope.own());
    }

    SignedInAccount(Account account, SessionScope scope) {
        super(List.of());
        this.account = account;
        this.scope = scope;
        setDetails(scope);
        setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    SessionScope scope() {
        return scope;
    }

    @Override
    public AccountId getPrincipal() {
        return account.id();
    }

    @Override
    public String getName() {
        return account.id().value().toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAccount that && account.id().equals(that.account.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(account.id());
    }
}
