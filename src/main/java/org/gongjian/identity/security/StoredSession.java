package org.gongjian.identity.security;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.SessionScope;

/** What a session says; nothing where it says something else. */
record StoredSession(AccountId account, int epoch, SessionScope scope, Instant began, Instant seen) {

    static Optional<StoredSession> from(HttpSession session) {
        try {
            return session.getAttribute(AccountSessions.ACCOUNT) instanceof String account
                            && session.getAttribute(AccountSessions.EPOCH) instanceof String epoch
                            && session.getAttribute(AccountSessions.BEGAN) instanceof String began
                            && session.getAttribute(AccountSessions.SEEN) instanceof String seen
                    ? scope(session)
                            .map(scope -> new StoredSession(
                                    new AccountId(UUID.fromString(account)),
                                    Integer.parseInt(epoch),
                                    scope,
                                    Instant.parse(began),
                                    Instant.parse(seen)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** A session begun before there were scopes is one's own; a text that is none of ours is nobody's. */
    private static Optional<SessionScope> scope(HttpSession session) {
        Object text = session.getAttribute(AccountSessions.SCOPE);
        return text == null ? Optional.of(SessionScope.own()) : SessionScope.ofText(text.toString());
    }
}
