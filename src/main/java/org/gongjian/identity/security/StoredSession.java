package org.gongjian.identity.security;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;

/** What a session says; nothing where it says something else. */
record StoredSession(AccountId account, int epoch, Instant began, Instant seen) {

    static Optional<StoredSession> from(HttpSession session) {
        try {
            return session.getAttribute(AccountSessions.ACCOUNT) instanceof String account
                            && session.getAttribute(AccountSessions.EPOCH) instanceof String epoch
                            && session.getAttribute(AccountSessions.BEGAN) instanceof String began
                            && session.getAttribute(AccountSessions.SEEN) instanceof String seen
                    ? Optional.of(new StoredSession(
                            new AccountId(UUID.fromString(account)),
                            Integer.parseInt(epoch),
                            Instant.parse(began),
                            Instant.parse(seen)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
