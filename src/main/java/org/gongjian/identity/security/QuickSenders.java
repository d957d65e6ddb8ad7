package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Senders;
import org.gongjian.identity.SessionScope;
import org.gongjian.identity.factors.FactorDemands;
import org.gongjian.identity.limits.LimitFilters;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/** Asks the same parts as the chain of the pages, in the same order. */
@Component
@ConditionalOnWebApplication
class QuickSenders implements Senders {

    private final LimitFilters limits;
    private final CookieSerializer cookies;
    private final CachedSessions sessions;
    private final AccountSessions accounts;
    private final CookieCsrfTokenRepository tokens;
    private final FactorDemands demands;
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    QuickSenders(
            LimitFilters limits,
            CookieSerializer cookies,
            CachedSessions sessions,
            AccountSessions accounts,
            CookieCsrfTokenRepository tokens,
            FactorDemands demands) {
        this.limits = limits;
        this.cookies = cookies;
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.demands = demands;
    }

    @Override
    public Optional<AccountId> of(HttpServletRequest request) {
        if (!limits.allowByAddress(request) || !isOurForm(request)) {
            return Optional.empty();
        }
        KeptSession session = session(request);
        StoredSession stored = session == null
                ? null
                : StoredSession.from(session::getAttribute).orElse(null);
        if (session == null || stored == null || !(stored.scope() instanceof SessionScope.Own)) {
            return Optional.empty();
        }
        Optional<AccountId> account = accounts.whose(stored)
                .map(SignedInAccount::getPrincipal)
                .filter(found -> limits.allowByPerson(request, found))
                .filter(found -> !demands.miss(found));
        account.ifPresent(found -> use(session, stored));
        return account;
    }

    private boolean isOurForm(HttpServletRequest request) {
        CsrfToken token = tokens.loadToken(request);
        String sent = token == null ? null : masks.resolveCsrfTokenValue(request, token);
        return token != null
                && sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), token.getToken().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable KeptSession session(HttpServletRequest request) {
        List<String> ids = cookies.readCookieValues(request);
        return ids.size() == 1 ? sessions.findById(ids.getFirst()) : null;
    }

    private void use(KeptSession session, StoredSession stored) {
        session.use();
        accounts.noteworthy(stored).ifPresent(seen -> session.setAttribute(AccountSessions.SEEN, seen));
        sessions.save(session);
    }
}
