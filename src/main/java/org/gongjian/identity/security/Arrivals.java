package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import org.gongjian.frame.LocalPath;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.factors.FactorDemands;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets somebody in as far as they have come, and says which page is next. */
@Component
public class Arrivals {

    public static final String SECOND_STEP = "/sign-in/second";
    public static final String SECOND_FACTOR = "/account/second-factor";

    private static final String HOME = "/me";

    private final AccountSessions sessions;
    private final HalfSessions halfSessions;
    private final FactorDemands demands;

    Arrivals(AccountSessions sessions, HalfSessions halfSessions, FactorDemands demands) {
        this.sessions = sessions;
        this.halfSessions = halfSessions;
        this.demands = demands;
    }

    /** @param next the page asked for, as it was typed; another site's is not followed */
    public String arrive(HttpServletRequest request, SignIns.Outcome outcome, String next) {
        return switch (outcome) {
            case SignIns.HalfWay halfWay -> {
                halfSessions.begin(request, halfWay);
                yield UriComponentsBuilder.fromPath(SECOND_STEP)
                        .queryParam("next", "{next}")
                        .encode()
                        .buildAndExpand(next(next))
                        .toUriString();
            }
            case SignIns.SignedIn signedIn -> {
                sessions.begin(request, signedIn);
                yield signedIn.byTwoFactors()
                                || demands.waitingFor(signedIn.account()).isEmpty()
                        ? next(next)
                        : SECOND_FACTOR;
            }
        };
    }

    /** The page asked for, or the one about oneself. */
    public static String next(String typed) {
        return typed.isBlank() ? HOME : LocalPath.orHome(typed);
    }
}
