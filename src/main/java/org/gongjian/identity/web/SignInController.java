package org.gongjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.oidc.Issuers;
import org.gongjian.identity.passkeys.Passkeys;
import org.gongjian.identity.security.AccountSessions;
import org.gongjian.identity.security.Arrivals;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way in and out. */
@Controller
class SignInController {

    private static final String PAGE = "identity/sign-in";

    private final SignIns signIns;
    private final AccountSessions sessions;
    private final Arrivals arrivals;
    private final Passkeys passkeys;
    private final Issuers issuers;
    private final CurrentActor actors;
    private final CsrfTokenRepository tokens;

    SignInController(
            SignIns signIns,
            AccountSessions sessions,
            Arrivals arrivals,
            Passkeys passkeys,
            Issuers issuers,
            CurrentActor actors,
            CsrfTokenRepository tokens) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.passkeys = passkeys;
        this.issuers = issuers;
        this.actors = actors;
        this.tokens = tokens;
    }

    @GetMapping("/sign-in")
    ModelAndView open(Form form) {
        return actors.account().isPresent() && !actors.scope().isByCard()
                ? SeeOther.at(Arrivals.next(form.value("next")))
                : page(form);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(Form form, HttpServletRequest request) {
        String userName = form.text("userName").orElse("");
        String password = form.value("password");
        if (password.isEmpty()) {
            form.fault("password", Reason.of("frame.fault.missing"));
        }
        Optional<SignIns.Outcome> outcome = form.isFaulty() ? Optional.empty() : signIns.signIn(userName, password);
        if (outcome.isPresent()) {
            return SeeOther.at(arrivals.arrive(request, outcome.get(), form.value("next")));
        }
        if (form.isFaulty()) {
            return page(form);
        }
        ModelAndView page = page(form).addObject("refused", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        tokens.saveToken(null, request, response);
        return SeeOther.at("/");
    }

    private ModelAndView page(Form form) {
        return form.on(PAGE).addObject("passkeys", passkeys.areOffered()).addObject("issuers", issuers.all());
    }
}
