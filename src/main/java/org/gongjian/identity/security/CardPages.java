package org.gongjian.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Reason;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets somebody who signed in with a volunteer's card see low-risk pages and refuses everything else, also what is not made
 * yet: a page that such a volunteer needs is put on this list. A lost card opens no more than this.
 */
class CardPages extends OncePerRequestFilter {

    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final String ID_OF_PART = "{part:[0-9a-f-]{36}}";

    /** What everybody may read, and the volunteer's own page. */
    private static final List<String> READ = List.of(
            "/",
            "/me",
            "/theme",
            "/sign-in",
            "/card/*",
            "/assets/**",
            "/webjars/**",
            "/_static/**",
            "/*/search",
            "/*/activities",
            "/*/activities/" + ID,
            "/*/activities/" + ID + "/activity.ics",
            "/*/activities/" + ID + "/poster.pdf",
            "/*/activities/" + ID + "/series",
            "/*/activities/" + ID + "/stalls",
            "/*/activities/" + ID + "/stalls/" + ID_OF_PART,
            "/*/activities/" + ID + "/stalls/" + ID_OF_PART + "/visit",
            "/*/activities/calendar",
            "/*/activities/calendar.ics",
            "/stall/*",
            "/*/pass/" + ID,
            "/*/roll-worker.js",
            "/verify",
            "/verify/**",
            "/*/roll.webmanifest",
            "/*/needs",
            "/*/needs/points",
            "/*/resources",
            "/*/resources/points",
            "/*/projects",
            "/*/projects/points",
            "/*/listings/" + ID,
            "/*/listings/" + ID + "/suggestions",
            "/*/alliances",
            "/*/alliances/committees",
            "/*/alliances/" + ID,
            "/*/cases",
            "/*/cases/" + ID,
            "/*/pledges",
            "/*/bulletins",
            "/*/bulletins/" + ID,
            "/*/bulletins/" + ID + "/editions/*",
            "/*/files/" + ID + "/content/*",
            "/*/gifts",
            "/*/gifts/" + ID,
            "/*/gifts/" + ID + "/receipt",
            "/*/gifts/" + ID + "/receipt.pdf",
            "/*/gifts/" + ID + "/certificate.pdf",
            "/*/places",
            "/*/places/" + ID,
            "/*/places/" + ID + "/point",
            "/*/places/points",
            "/*/programmes",
            "/*/programmes/" + ID,
            "/*/programmes/" + ID + "/years/*/*",
            "/*/reading-rooms",
            "/*/reading-rooms/" + ID,
            "/*/units",
            "/*/units/" + ID,
            "/*/units/" + ID + "/activities.ics",
            "/*/units/" + ID + "/years/*",
            "/*/units/" + ID + "/years/*/year.pdf",
            "/*/units/" + ID + "/letters/*",
            "/*/units/" + ID + "/letters/*/letter.pdf");

    /** Leaving, signing in fully, and what visitors may send too: a press at a stall. */
    private static final List<String> SENT = List.of(
            "/sign-out",
            "/sign-in",
            "/card/*",
            "/stall/*",
            "/verify",
            "/*/activities/" + ID + "/stalls/" + ID_OF_PART + "/visit");

    private final FilterPages pages;
    private final List<RequestMatcher> open;

    CardPages(FilterPages pages) {
        this.pages = pages;
        this.open = Stream.of(
                        matchers(HttpMethod.GET, READ),
                        matchers(HttpMethod.HEAD, READ),
                        matchers(HttpMethod.POST, SENT))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isByCard() && !isOpen(request)) {
            pages.refuse(HttpStatus.FORBIDDEN, Reason.of("identity.refused.by-card"), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOpen(HttpServletRequest request) {
        return open.stream().anyMatch(page -> page.matches(request)) || isFrontDoor(request);
    }

    private static boolean isFrontDoor(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && path.startsWith("/")
                && DistrictSlug.verdict(path.substring(1)).isAllowed();
    }

    private static boolean isByCard() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount signedIn
                && signedIn.scope().isByCard();
    }

    private static Stream<RequestMatcher> matchers(HttpMethod method, List<String> patterns) {
        var matcher = PathPatternRequestMatcher.withDefaults();
        return patterns.stream().map(pattern -> matcher.matcher(method, pattern));
    }
}
