package org.gongjian.operations.journal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gongjian.district.District;
import org.gongjian.district.NewId;
import org.gongjian.frame.Asked;
import org.gongjian.frame.OwnRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One event for each request: the page as its template, so that no code, name or search in an address is kept; the district;
 * the account by its id; how it went and how long it took, which the figures say too. Everything logged meanwhile carries the same
 * number.
 */
@Component
@Order(AccessLog.BEFORE_EVERYTHING_OF_OURS)
class AccessLog extends OncePerRequestFilter {

    /** And before sessions, so that the time they need is counted. */
    static final int BEFORE_EVERYTHING_OF_OURS = Ordered.HIGHEST_PRECEDENCE + 10;

    static final String REQUEST_ID = "http.request.id";
    private static final String SHOWN = "X-Request-Id";
    private static final int BROKEN = 500;
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final OwnRequests own;
    private final RequestTimes times;

    AccessLog(OwnRequests own, RequestTimes times) {
        this.own = own;
        this.times = times;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        String id = NewId.uuid().toString();
        response.setHeader(SHOWN, id);
        MDC.put(REQUEST_ID, id);
        try {
            chain.doFilter(request, response);
            write(request, response.getStatus(), System.nanoTime() - began);
        } catch (IOException gone) {
            write(request, response.getStatus(), System.nanoTime() - began);
            throw gone;
        } catch (ServletException | RuntimeException | Error failure) {
            LOG.error("A request failed", failure);
            write(request, BROKEN, System.nanoTime() - began);
            throw failure;
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    private void write(HttpServletRequest request, int status, long nanos) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        String route = Asked.route(request);
        times.note(method, route, status, nanos);
        LoggingEventBuilder event = LOG.atLevel(level(route, status, own.isOne(request)))
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanos);
        Optional<District> district = Asked.district(request);
        if (district.isPresent()) {
            event = event.addKeyValue("district", district.get().slug().value());
        }
        if (request.getAttribute(AskingAccount.ATTRIBUTE) instanceof String account) {
            event = event.addKeyValue("user.id", account);
        }
        event.log("request");
    }

    /** Files of the site's own, its own questions and the balancer's are many and say little. */
    private static Level level(String route, int status, boolean own) {
        if (status >= BROKEN && !route.startsWith("/actuator/")) {
            return Level.WARN;
        }
        boolean small =
                own || route.startsWith("/actuator/") || route.startsWith("/assets/") || route.startsWith("/webjars/");
        return small ? Level.DEBUG : Level.INFO;
    }
}
