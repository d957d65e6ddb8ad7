package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The session there is, or a short one for somebody on the way to sign in. */
public final class VisitorSessions {

    private static final int SECONDS = 10 * 60;

    private VisitorSessions() {}

    public static HttpSession of(HttpServletRequest request) {
        HttpSession there = request.getSession(false);
        if (there != null) {
            return there;
        }
        HttpSession brief = request.getSession(true);
        brief.setMaxInactiveInterval(SECONDS);
        return brief;
    }
}
