package org.gongjian.identity.factors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.factors.Proofs;
import org.gongjian.identity.passkeys.Passkeys;
import org.gongjian.identity.passkeys.web.AskedPasskeys;
import org.gongjian.identity.security.Arrivals;
import org.gongjian.identity.security.HalfSessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in. Whoever took too long begins with the first one again. */
@Controller
class SecondStepController {

    private static final String FIRST_STEP = "/sign-in";

    private final HalfSessions halfSessions;
    private final Proofs proofs;
    private final Passkeys passkeys;
    private final AskedPasskeys asked;
    private final Arrivals arrivals;

    SecondStepController(
            HalfSessions halfSessions, Proofs proofs, Passkeys passkeys, AskedPasskeys asked, Arrivals arrivals) {
        this.halfSessions = halfSessions;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.asked = asked;
        this.arrivals = arrivals;
    }

    @GetMapping(Arrivals.SECOND_STEP)
    ModelAndView open(Form form, HttpServletRequest request) {
        return halfSessions
                .of(request)
                .map(halfWay -> page(form, halfWay, request))
                .orElseGet(SecondStepController::again);
    }

    @PostMapping(Arrivals.SECOND_STEP)
    ModelAndView code(Form form, HttpServletRequest request) {
        Optional<SignIns.HalfWay> halfWay = halfSessions.of(request);
        if (halfWay.isEmpty()) {
            return again();
        }
        Optional<SignIns.SignedIn> signedIn = proofs.finish(halfWay.get(), form.value("oneTimePassword"));
        if (signedIn.isEmpty()) {
            form.fault("oneTimePassword", Reason.of("identity.factor.code.wrong"));
        }
        return signedIn.map(whole -> arrived(form, whole, request)).orElseGet(() -> page(form, halfWay.get(), request));
    }

    @PostMapping(Arrivals.SECOND_STEP + "/passkey")
    ModelAndView passkey(Form form, HttpServletRequest request) {
        Optional<SignIns.HalfWay> halfWay = halfSessions.of(request);
        return halfWay.map(half -> form.submit(() -> passkeys.finish(half, asked.take(request), form.value("passkey")))
                        .map(whole -> arrived(form, whole, request))
                        .orElseGet(() -> page(form, half, request)))
                .orElseGet(SecondStepController::again);
    }

    private ModelAndView arrived(Form form, SignIns.SignedIn whole, HttpServletRequest request) {
        return SeeOther.at(arrivals.arrive(request, whole, form.value("next")));
    }

    private ModelAndView page(Form form, SignIns.HalfWay halfWay, HttpServletRequest request) {
        ModelAndView page = form.on("identity/second-step");
        if (passkeys.has(halfWay)) {
            page.addObject("options", asked.keep(request, passkeys.askSecondStep(halfWay)));
        }
        return page;
    }

    private static ModelAndView again() {
        return SeeOther.at(FIRST_STEP);
    }
}
