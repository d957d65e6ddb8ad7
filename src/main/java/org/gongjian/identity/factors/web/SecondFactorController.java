package org.gongjian.identity.factors.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.factors.Enrolment;
import org.gongjian.identity.factors.FactorDemands;
import org.gongjian.identity.factors.Factors;
import org.gongjian.identity.passkeys.Passkeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own second factors. What is shown once stands on the answer to its form and nowhere else. */
@Controller
class SecondFactorController {

    private static final String PATH = "/account/second-factor";
    private static final String APP = PATH + "/app";
    private static final String RECOVERY = PATH + "/recovery-codes";

    private final Factors factors;
    private final FactorDemands demands;
    private final Passkeys passkeys;
    private final CurrentActor actors;

    SecondFactorController(Factors factors, FactorDemands demands, Passkeys passkeys, CurrentActor actors) {
        this.factors = factors;
        this.demands = demands;
        this.passkeys = passkeys;
        this.actors = actors;
    }

    @GetMapping(PATH)
    ModelAndView open(Form typed) {
        Actor by = actors.current();
        return new ModelAndView("identity/second-factor")
                .addObject("standing", factors.of(by))
                .addObject("passkeys", passkeys.mine(by))
                .addObject("offered", passkeys.areOffered())
                .addObject("waiting", demands.waitingFor(by.requireAccount()))
                .addObject("done", typed.value("done"));
    }

    /** The secret that waits to be confirmed, or the way to one. */
    @GetMapping(APP)
    ModelAndView app(Form typed) {
        return factors.begun(actors.current())
                .map(enrolment -> enrolment(typed, enrolment))
                .orElseGet(() -> ProofPage.of(typed, APP, "identity.factor.app.add"));
    }

    @PostMapping(APP)
    ModelAndView begin(Form form) {
        return form.submit(() -> {
                    factors.begin(actors.current(), form.value("current"));
                    return SeeOther.at(APP);
                })
                .orElseGet(() -> ProofPage.of(form, APP, "identity.factor.app.add"));
    }

    @PostMapping(APP + "/confirm")
    ModelAndView confirm(Form form) {
        Actor by = actors.current();
        Optional<List<String>> codes = form.submit(() -> factors.confirm(by, form.value("oneTimePassword")));
        return codes.map(shown -> RecoveryPage.of(shown, "app"))
                .orElseGet(() -> factors.begun(by)
                        .map(enrolment -> enrolment(form, enrolment))
                        .orElseGet(() -> ProofPage.of(form, APP, "identity.factor.app.add")));
    }

    @GetMapping(APP + "/remove")
    ModelAndView removal(Form typed) {
        return ProofPage.of(typed, APP + "/remove", "identity.factor.app.remove");
    }

    @PostMapping(APP + "/remove")
    ModelAndView remove(Form form) {
        return form.submit(() -> {
                    factors.removeApp(actors.current(), form.value("current"));
                    return SeeOther.at(PATH + "?done=removed");
                })
                .orElseGet(() -> removal(form));
    }

    @GetMapping(RECOVERY)
    ModelAndView renewal(Form typed) {
        return ProofPage.of(typed, RECOVERY, "identity.factor.recovery.renew");
    }

    @PostMapping(RECOVERY)
    ModelAndView renew(Form form) {
        return form.submit(() -> factors.renewRecovery(actors.current(), form.value("current")))
                .map(shown -> RecoveryPage.of(shown, "renewed"))
                .orElseGet(() -> renewal(form));
    }

    private static ModelAndView enrolment(Form form, Enrolment enrolment) {
        return form.on("identity/app").addObject("enrolment", enrolment).addObject("picture", enrolment.picture());
    }
}
