package org.gongjian.identity.security;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CardId;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.SessionScope;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.accounts.Accounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Signs test people in without the sign-in page: answers the cookie their requests carry. */
@TestComponent
public class TestSessions {

    private final SessionRepository<? extends Session> sessions;
    private final Accounts accounts;
    private final RunningSessions running;
    private final Clock clock;

    TestSessions(
            SessionRepository<? extends Session> sessions, Accounts accounts, RunningSessions running, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.running = running;
        this.clock = clock;
    }

    public Cookie of(TestAccount account) {
        return of(account.id());
    }

    public Cookie of(AccountId account) {
        return begin(sessions, account, SessionScope.own());
    }

    /** A session of somebody, by the id their list of sessions has for it. */
    public String listed(TestAccount account) {
        of(account);
        return running.of(account.actor(), new MockHttpServletRequest())
                .getFirst()
                .id()
                .toString();
    }

    /** Signed in with a card instead of a password. */
    public Cookie byCard(TestAccount account, CardId card) {
        return begin(sessions, account.id(), new SessionScope.ByCard(card));
    }

    /** Acting for somebody else. */
    public Cookie acting(TestAccount account, DelegationId delegation) {
        return begin(sessions, account.id(), new SessionScope.ActingUnder(delegation));
    }

    private <S extends Session> Cookie begin(SessionRepository<S> repository, AccountId account, SessionScope scope) {
        S session = repository.createSession();
        session.setAttribute(AccountSessions.ACCOUNT, account.value().toString());
        session.setAttribute(
                AccountSessions.EPOCH,
                Integer.toString(accounts.byId(account).orElseThrow().epoch()));
        session.setAttribute(AccountSessions.BEGAN, StoredSession.text(clock.instant()));
        session.setAttribute(AccountSessions.SEEN, StoredSession.text(clock.instant()));
        session.setAttribute(AccountSessions.SCOPE, scope.text());
        session.setAttribute(AccountSessions.OWNER, account.value().toString());
        session.setAttribute(AccountSessions.DEVICE, Device.of(null).stored());
        repository.save(session);
        return new Cookie(
                "gongjian", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }
}
