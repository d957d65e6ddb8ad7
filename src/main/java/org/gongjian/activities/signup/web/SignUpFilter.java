package org.gongjian.activities.signup.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
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
import org.gongjian.identity.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The short way of the one form that thousands send in the same minute. It stands behind security; what it can decide and answer
 * by sending the browser on needs no page, no name and no mandates to be read. Everything else goes on to
 * {@link SignUpController}.
 */
class SignUpFilter extends OncePerRequestFilter {

    static final String DECIDED = "org.gongjian.sign-up";

    private static final Pattern FORM = Pattern.compile("(/[a-z0-9-]+/activities/(" + Ids.FORM + ")/sign-up)s");

    private final SignUpDesk desk;
    private final CurrentActor actors;

    SignUpFilter(SignUpDesk desk, CurrentActor actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || CurrentDistrict.id().isEmpty()
                || !request.getRequestURI().endsWith("/sign-ups");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = FORM.matcher(request.getRequestURI());
        Optional<AccountId> account = actors.account();
        Optional<UUID> id = Ids.read(request.getParameter("id"));
        Optional<UUID> shift = Ids.read(request.getParameter("shift"));
        if (!path.matches() || account.isEmpty() || id.isEmpty() || shift.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String override = request.getParameter("override");
        var command =
                new SignUp(new SignUpId(id.get()), new ShiftId(shift.get()), override != null && !override.isBlank());
        try {
            SignUpDecision decision =
                    desk.signUp(account.get(), new ActivityId(UUID.fromString(path.group(2))), command);
            if (decision instanceof SignUpDecision.Taken) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, path.group(1));
                response.setContentLength(0);
                return;
            }
            request.setAttribute(DECIDED, decision);
        } catch (Refused missing) {
            // The page says it.
        }
        chain.doFilter(request, response);
    }
}
