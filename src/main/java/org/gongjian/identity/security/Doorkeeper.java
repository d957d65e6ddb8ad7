package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.gongjian.district.Reason;
import org.gongjian.frame.LocalPath;
import org.gongjian.frame.api.ApiAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers whoever may not pass: a page leads to the sign-in and back, a program gets a problem, and a form says that the
 * sign-in ran out and keeps what was typed.
 */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";

    private final FilterPages pages;

    Doorkeeper(FilterPages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobodySignedIn)
            throws IOException {
        if (ApiAddress.isOf(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            pages.refuse(HttpStatus.UNAUTHORIZED, Reason.of("identity.refused.signed-in"), request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signInAndBack(pageOf(request)));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (isReading(request)) {
            response.sendRedirect(signInAndBack(addressOf(request)));
        } else {
            refuseForm(HttpStatus.UNAUTHORIZED, Reason.of("identity.refused.ran-out"), request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            refuseForm(HttpStatus.FORBIDDEN, Reason.of("identity.refused.csrf"), request, response);
        } else {
            pages.refuse(HttpStatus.FORBIDDEN, Reason.of("frame.refused.forbidden"), request, response);
        }
    }

    private void refuseForm(HttpStatus status, Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (TypedValues.areOurs(request)) {
            pages.keepTyped(status, reason, request, response);
        } else {
            pages.refuse(status, reason, request, response);
        }
    }

    private static String signInAndBack(String address) {
        return UriComponentsBuilder.fromPath(SIGN_IN)
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(address)
                .toUriString();
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return LocalPath.orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page a fragment was asked from, which is where to come back to. */
    private static String pageOf(HttpServletRequest request) {
        @Nullable String page = request.getHeader("HX-Current-URL");
        try {
            return page == null
                    ? "/"
                    : LocalPath.orHome(String.valueOf(URI.create(page).getRawPath()));
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
