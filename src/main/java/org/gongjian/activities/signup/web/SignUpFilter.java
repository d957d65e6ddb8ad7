package org.gongjian.activities.signup.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDecision;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Senders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The short way of the one form that thousands send in the same minute. Where it is plain who sends it, and it can be answered by
 * sending the browser on, neither the security chain nor a page is gone through. Everything else goes on to
 * {@link SignUpController}, with what was decided already.
 */
class SignUpFilter implements Filter {

    static final String DECIDED = "org.gongjian.sign-up";

    private static final String ROUTE = "/{district}/activities/{id}/sign-ups";
    private static final Pattern FORM = Pattern.compile("(/[a-z0-9-]+/activities/([^/]+)/sign-up)s");

    private final SignUpDesk desk;
    private final Senders senders;

    SignUpFilter(SignUpDesk desk, Senders senders) {
        this.desk = desk;
        this.senders = senders;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (!(asked instanceof HttpServletRequest request
                && answer instanceof HttpServletResponse response
                && isOne(request)
                && answers(request, response))) {
            chain.doFilter(asked, answer);
        }
    }

    private static boolean isOne(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().endsWith("/sign-ups")
                && CurrentDistrict.id().isPresent();
    }

    /** False where the chain and a page have to. */
    private boolean answers(HttpServletRequest request, HttpServletResponse response) {
        Matcher path = FORM.matcher(request.getRequestURI());
        Optional<UUID> activity = path.matches() ? Ids.read(path.group(2)) : Optional.empty();
        Optional<UUID> id = Ids.read(request.getParameter("id"));
        Optional<UUID> shift = Ids.read(request.getParameter("shift"));
        if (activity.isEmpty() || id.isEmpty() || shift.isEmpty()) {
            return false;
        }
        Optional<AccountId> sender = senders.of(request);
        if (sender.isEmpty()) {
            return false;
        }
        String override = request.getParameter("override");
        var command =
                new SignUp(new SignUpId(id.get()), new ShiftId(shift.get()), override != null && !override.isBlank());
        try {
            SignUpDecision decision = desk.signUp(sender.get(), new ActivityId(activity.get()), command);
            if (decision instanceof SignUpDecision.Taken) {
                sendOn(path.group(1), request, response);
                return true;
            }
            request.setAttribute(DECIDED, decision);
        } catch (Refused missing) {
            // The page says it.
        }
        return false;
    }

    private static void sendOn(String page, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, ROUTE);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setContentLength(0);
    }
}
