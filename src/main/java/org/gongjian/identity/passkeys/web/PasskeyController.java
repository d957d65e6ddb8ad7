package org.gongjian.identity.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.factors.web.ProofPage;
import org.gongjian.identity.factors.web.RecoveryPage;
import org.gongjian.identity.passkeys.Passkey;
import org.gongjian.identity.passkeys.PasskeyId;
import org.gongjian.identity.passkeys.Passkeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own passkeys: a name and a proof first, then the device, then it is there. */
@Controller
@RequestMapping("/account/second-factor/passkeys")
class PasskeyController {

    private static final String PATH = "/account/second-factor/passkeys";

    private final Passkeys passkeys;
    private final AskedPasskeys asked;
    private final CurrentActor actors;

    PasskeyController(Passkeys passkeys, AskedPasskeys asked, CurrentActor actors) {
        this.passkeys = passkeys;
        this.asked = asked;
        this.actors = actors;
    }

    @GetMapping("/new")
    ModelAndView open(Form form) {
        return ProofPage.of(form, PATH + "/new", "identity.passkey.add").addObject("named", true);
    }

    @PostMapping("/new")
    ModelAndView ask(Form form, HttpServletRequest request) {
        return form.submit(() -> passkeys.askToRegister(actors.current(), form.value("name"), form.value("current")))
                .map(options -> new ModelAndView("identity/passkey-new")
                        .addObject("options", asked.keep(request, options))
                        .addObject("name", form.value("name")))
                .orElseGet(() -> open(form));
    }

    @PostMapping
    ModelAndView register(Form form, HttpServletRequest request) {
        return form.submit(() -> passkeys.register(
                        actors.current(), asked.take(request), form.value("name"), form.value("passkey")))
                .map(codes -> RecoveryPage.of(codes, "passkey"))
                .orElseGet(() -> open(form));
    }

    @GetMapping("/{passkey}/remove")
    ModelAndView removal(@PathVariable UUID passkey, Form form) {
        Passkey found = passkeys.require(actors.current(), new PasskeyId(passkey));
        return ProofPage.of(form, PATH + "/" + passkey + "/remove", "identity.passkey.remove", found.name());
    }

    @PostMapping("/{passkey}/remove")
    ModelAndView remove(@PathVariable UUID passkey, Form form) {
        return form.submit(() -> {
                    passkeys.remove(actors.current(), new PasskeyId(passkey), form.value("current"));
                    return SeeOther.at("/account/second-factor?done=removed");
                })
                .orElseGet(() -> removal(passkey, form));
    }
}
