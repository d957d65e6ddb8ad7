package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongjian.identity.CardId;
import org.gongjian.identity.SessionScope;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.AccountsAtHand;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.cards.VolunteerCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions hold ids, times and words of ours as texts, nothing else: the account, its epoch, how far the session reaches, when
 * it began, when it was last used, on what kind of device, and whether two factors were shown. A session ends after a while
 * without use, after half a day in any case, and when the account's epoch has moved on.
 */
@Component
public class AccountSessions implements SecurityContextRepository {

    static final String ACCOUNT = "account";
    static final String EPOCH = "epoch";
    static final String BEGAN = "began";
    static final String SEEN = "seen";
    static final String DEVICE = "device";
    static final String BY_TWO_FACTORS = "by-two-factors";
    /** Under this name Spring Session keeps whose session it is beside the session, to be found by. */
    static final String OWNER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    static final String SCOPE = "scope";
    /** Set on a request whose session was over. */
    static final String RAN_OUT = "org.gongjian.session-ran-out";

    private static final Pattern LISTENING = Pattern.compile("/[^/]+/live/.*");
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final AccountsAtHand accounts;
    private final VolunteerCards cards;
    private final Clock clock;
    private final Duration idle;

    AccountSessions(
            AccountsAtHand accounts,
            VolunteerCards cards,
            Clock clock,
            @Value("${spring.session.timeout}") Duration idle) {
        this.accounts = accounts;
        this.cards = cards;
        this.clock = clock;
        this.idle = idle;
    }

    /** Begins a session under a new id; what was before is forgotten. */
    public void begin(HttpServletRequest request, SignIns.SignedIn signedIn) {
        begin(request, signedIn, SessionScope.own());
    }

    /** Likewise, with a narrower reach. */
    public void begin(HttpServletRequest request, SignIns.SignedIn signedIn, SessionScope scope) {
        end(request);
        HttpSession session = request.getSession(true);
        String now = StoredSession.text(clock.instant());
        session.setAttribute(ACCOUNT, signedIn.account().value().toString());
        session.setAttribute(EPOCH, Integer.toString(signedIn.epoch()));
        session.setAttribute(BEGAN, now);
        session.setAttribute(SEEN, now);
        session.setAttribute(SCOPE, scope.text());
        session.setAttribute(OWNER, signedIn.account().value().toString());
        session.setAttribute(
                DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).stored());
        if (signedIn.byTwoFactors()) {
            session.setAttribute(BY_TWO_FACTORS, "true");
        }
    }

    /** Whether whoever makes this request showed two factors when they signed in. */
    public boolean isByTwoFactors(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BY_TWO_FACTORS) != null;
    }

    /** Lets this session act as somebody else, or as oneself again; one by a card stays what it is. */
    public void actAs(HttpServletRequest request, SessionScope scope) {
        HttpSession session = request.getSession(false);
        if (session != null
                && StoredSession.from(session::getAttribute)
                        .filter(stored -> !stored.scope().isByCard())
                        .isPresent()) {
            session.setAttribute(SCOPE, scope.text());
        }
    }

    /** Lets this session go on after the account's epoch moved, as after a change of the password. */
    public void continueIn(HttpServletRequest request, int epoch) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.changeSessionId();
            session.setAttribute(EPOCH, Integer.toString(epoch));
        }
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private @Nullable SecurityContext loaded;

            @Override
            public SecurityContext get() {
                SecurityContext context = loaded;
                if (context == null) {
                    context = new SecurityContextImpl();
                    loaded = context;
                    read(request).ifPresent(context::setAuthentication);
                }
                return context;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        throw new UnsupportedOperationException("contexts are loaded when they are asked for");
    }

    /** Nothing to save: {@link #begin} has. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private Optional<SignedInAccount> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<StoredSession> stored = session == null ? Optional.empty() : StoredSession.from(session::getAttribute);
        if (session == null || stored.isEmpty()) {
            return Optional.empty();
        }
        Optional<SignedInAccount> account = whose(stored.get());
        if (account.isEmpty()) {
            session.invalidate();
            request.setAttribute(RAN_OUT, true);
        } else if (!isListening(request)) {
            noteworthy(stored.get()).ifPresent(seen -> session.setAttribute(SEEN, seen));
        }
        return account;
    }

    /** Whose it is; nobody's where it is over. */
    Optional<SignedInAccount> whose(StoredSession session) {
        return inTime(session)
                ? accounts.byId(session.account())
                        .filter(Account::isActive)
                        .filter(found -> found.epoch() == session.epoch())
                        .filter(found -> isGood(session.scope()))
                        .map(found -> new SignedInAccount(found, session.scope()))
                : Optional.empty();
    }

    /** What it has to say of when it was last used, where that is worth keeping. */
    Optional<String> noteworthy(StoredSession session) {
        Instant now = clock.instant();
        return now.isAfter(session.seen().plus(NOTED_EVERY)) ? Optional.of(StoredSession.text(now)) : Optional.empty();
    }

    private boolean isGood(SessionScope scope) {
        return !(scope instanceof SessionScope.ByCard(CardId card)) || cards.isGood(card);
    }

    /** A page that is only left open does not keep the session alive. */
    private static boolean isListening(HttpServletRequest request) {
        return LISTENING.matcher(request.getRequestURI()).matches();
    }

    boolean inTime(StoredSession session) {
        Instant now = clock.instant();
        return now.isBefore(session.began().plus(LONGEST))
                && now.isBefore(session.seen().plus(idle));
    }
}
