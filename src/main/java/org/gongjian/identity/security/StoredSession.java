package org.gongjian.identity.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.SessionScope;
import org.jspecify.annotations.Nullable;

/** What a session says; nothing where it says something else. */
record StoredSession(AccountId account, int epoch, SessionScope scope, Instant began, Instant seen) {

    static Optional<StoredSession> from(Function<String, @Nullable Object> session) {
        try {
            return session.apply(AccountSessions.ACCOUNT) instanceof String account
                            && session.apply(AccountSessions.EPOCH) instanceof String epoch
                            && session.apply(AccountSessions.BEGAN) instanceof String began
                            && session.apply(AccountSessions.SEEN) instanceof String seen
                    ? scope(session)
                            .map(scope -> new StoredSession(
                                    new AccountId(UUID.fromString(account)),
                                    Integer.parseInt(epoch),
                                    scope,
                                    time(began),
                                    time(seen)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** A time as a session keeps it: read with every request, so as milliseconds. */
    static String text(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static Instant time(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    /** A session begun before there were scopes is one's own; a text that is none of ours is nobody's. */
    private static Optional<SessionScope> scope(Function<String, @Nullable Object> session) {
        Object text = session.apply(AccountSessions.SCOPE);
        return text == null ? Optional.of(SessionScope.own()) : SessionScope.ofText(text.toString());
    }
}
