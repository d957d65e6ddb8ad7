package org.gongjian.identity.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.passkeys.Passkeys;
import org.gongjian.identity.security.Arrivals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a passkey alone. */
@Controller
class PasskeySignInController {

    private final Passkeys passkeys;
    private final AskedPasskeys asked;
    private final Arrivals arrivals;

    PasskeySignInController(Passkeys passkeys, AskedPasskeys asked, Arrivals arrivals) {
        this.passkeys = passkeys;
        this.asked = asked;
        this.arrivals = arrivals;
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView ask(Form form, HttpServletRequest request) {
        return form.on("identity/passkey-sign-in").addObject("options", asked.keep(request, passkeys.askToSignIn()));
    }

    @PostMapping("/sign-in/passkey/answer")
    ModelAndView answer(Form form, HttpServletRequest request) {
        return form.submit(() -> passkeys.signIn(asked.take(request), form.value("passkey")))
                .map(signedIn -> SeeOther.at(arrivals.arrive(request, signedIn, form.value("next"))))
                .orElseGet(() -> ask(form, request));
    }
}
