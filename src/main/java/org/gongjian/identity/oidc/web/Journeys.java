package org.gongjian.identity.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gongjian.identity.oidc.Journey;
import org.gongjian.identity.security.VisitorSessions;
import org.springframework.stereotype.Component;

/** Keeps in the session who is on the way to another service. */
@Component
class Journeys {

    private static final String JOURNEY = "oidc-journey";

    void keep(HttpServletRequest request, Journey journey) {
        VisitorSessions.of(request).setAttribute(JOURNEY, journey.stored());
    }

    /** Each leads back once. */
    Optional<Journey> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Journey> journey = Journey.ofStored(session.getAttribute(JOURNEY));
        session.removeAttribute(JOURNEY);
        return journey;
    }
}
