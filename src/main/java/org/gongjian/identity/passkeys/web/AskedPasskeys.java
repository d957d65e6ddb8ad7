package org.gongjian.identity.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.gongjian.identity.passkeys.ChallengeId;
import org.gongjian.identity.passkeys.Passkeys;
import org.gongjian.identity.security.VisitorSessions;
import org.springframework.stereotype.Component;

/** Remembers in the session what a device was asked, so that only this browser can answer. */
@Component
public class AskedPasskeys {

    private static final String ASKED = "asked-passkey";

    /** Answers the options for the page. */
    public String keep(HttpServletRequest request, Passkeys.Asked asked) {
        VisitorSessions.of(request)
                .setAttribute(ASKED, asked.challenge().value().toString());
        return asked.json();
    }

    /** What this session asked last; one that nobody asked where there is nothing. */
    public ChallengeId take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ASKED) instanceof String asked) {
            session.removeAttribute(ASKED);
            return new ChallengeId(UUID.fromString(asked));
        }
        return new ChallengeId(new UUID(0, 0));
    }
}
