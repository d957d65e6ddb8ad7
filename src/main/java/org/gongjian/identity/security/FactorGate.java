package org.gongjian.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Reason;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.factors.FactorDemands;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a district demands a second factor, whoever lacks one gets no further in it: pages lead to where one is set up, and
 * everything else is refused with the reason.
 */
@Component
class FactorGate extends OncePerRequestFilter {

    private final FactorDemands demands;
    private final AccountSessions sessions;
    private final FilterPages pages;

    FactorGate(FactorDemands demands, AccountSessions sessions, FilterPages pages) {
        this.demands = demands;
        this.sessions = sessions;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isClosed(request)) {
            chain.doFilter(request, response);
        } else if (ApiAddress.isOf(request) || !request.getMethod().equals("GET")) {
            pages.refuse(HttpStatus.FORBIDDEN, Reason.of("identity.factor.demanded"), request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", Arrivals.SECOND_FACTOR);
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(Arrivals.SECOND_FACTOR);
        }
    }

    private boolean isClosed(HttpServletRequest request) {
        return CurrentDistrict.id().isPresent()
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount somebody
                && demands.miss(somebody.getPrincipal())
                && (ApiAddress.isOf(request) || !sessions.isByTwoFactors(request));
    }
}
