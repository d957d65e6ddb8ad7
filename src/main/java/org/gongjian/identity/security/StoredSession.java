package org.gongjian.identity.security;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** What a session says; nothing where it says something else. */
record StoredSession(AccountId account, int epoch, Instant began, Instant seen) {

    static Optional<StoredSession> from(Function<String, @Nullable Object> session) {
        try {
            return session.apply(AccountSessions.ACCOUNT) instanceof String account
                            && session.apply(AccountSessions.EPOCH) instanceof String epoch
                            && session.apply(AccountSessions.BEGAN) instanceof String began
                            && session.apply(AccountSessions.SEEN) instanceof String seen
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
