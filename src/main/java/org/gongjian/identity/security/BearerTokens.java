package org.gongjian.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.identity.accounts.AccessTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in by {@code Authorization: Bearer}; a token that is not good is refused, also for public records. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessTokens tokens;
    private final FilterPages pages;

    BearerTokens(AccessTokens tokens, FilterPages pages) {
        this.tokens = tokens;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccessTokens.Bearer> bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.bearer(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            pages.refuse(HttpStatus.UNAUTHORIZED, Reason.of("identity.token.refused"), request, response);
        } else if (bearer.get().readsOnly() && !READING.contains(request.getMethod())) {
            pages.refuse(HttpStatus.FORBIDDEN, Reason.of("identity.token.reads-only"), request, response);
        } else {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new SignedInAccount(bearer.get().account())));
            chain.doFilter(request, response);
        }
    }
}
