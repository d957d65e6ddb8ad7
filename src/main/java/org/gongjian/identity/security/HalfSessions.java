package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.SignIns;
import org.springframework.stereotype.Component;

/**
 * Sessions of people on the way in, whose second step is still to come. They are no sign-in: nothing reads them but that
 * step, within ten minutes.
 */
@Component
public class HalfSessions {

    private static final String ACCOUNT = "half-way.account";
    private static final String EPOCH = "half-way.epoch";
    private static final String AT = "half-way.at";
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private final AccountSessions sessions;
    private final Clock clock;

    HalfSessions(AccountSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Under a new id; what was before is forgotten. */
    void begin(HttpServletRequest request, SignIns.HalfWay halfWay) {
        sessions.end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) OPEN_FOR.toSeconds());
        session.setAttribute(ACCOUNT, halfWay.account().value().toString());
        session.setAttribute(EPOCH, Integer.toString(halfWay.epoch()));
        session.setAttribute(AT, clock.instant().toString());
    }

    public Optional<SignIns.HalfWay> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null
                            && session.getAttribute(ACCOUNT) instanceof String account
                            && session.getAttribute(EPOCH) instanceof String epoch
                            && session.getAttribute(AT) instanceof String at
                            && clock.instant().isBefore(Instant.parse(at).plus(OPEN_FOR))
                    ? Optional.of(new SignIns.HalfWay(new AccountId(UUID.fromString(account)), Integer.parseInt(epoch)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
