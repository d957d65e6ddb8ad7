package org.gongjian.identity.cards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.SessionScope;
import org.gongjian.identity.cards.CardSignIns;
import org.gongjian.identity.security.AccountSessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a card's QR opens: type the PIN and be signed in to low-risk pages. */
@Controller
class CardController {

    private final CardSignIns signIns;
    private final AccountSessions sessions;

    CardController(CardSignIns signIns, AccountSessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping("/card/{code}")
    ModelAndView open(@PathVariable String code, Form form) {
        return page(code, form);
    }

    @PostMapping("/card/{code}")
    ModelAndView signIn(@PathVariable String code, Form form, HttpServletRequest request) {
        signIns.offer(code);
        String pin = form.value("pin");
        if (pin.isBlank()) {
            form.fault("pin", Reason.of("frame.fault.missing"));
            return page(code, form);
        }
        Optional<CardSignIns.SignedIn> signedIn = signIns.signIn(code, pin, request.getRemoteAddr());
        if (signedIn.isPresent()) {
            sessions.begin(
                    request,
                    signedIn.get().who(),
                    new SessionScope.ByCard(signedIn.get().card()));
            return SeeOther.at("/me");
        }
        ModelAndView page = page(code, form).addObject("refused", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String code, Form form) {
        return form.on("identity/card").addObject("code", code).addObject("offer", signIns.offer(code));
    }
}
