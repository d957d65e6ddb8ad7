package org.gongjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.accounts.UserName;
import org.gongjian.identity.security.Arrivals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an invitation's link opens: choose a user name and a password, or take the role on with the account one has. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final SignIns signIns;
    private final Arrivals arrivals;
    private final CurrentActor actors;
    private final MandateWords words;

    InvitationController(
            Invitations invitations, SignIns signIns, Arrivals arrivals, CurrentActor actors, MandateWords words) {
        this.invitations = invitations;
        this.signIns = signIns;
        this.arrivals = arrivals;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/invitation/{code}")
    ModelAndView open(@PathVariable String code, Form form) {
        return page(code, form);
    }

    @PostMapping("/invitation/{code}")
    ModelAndView accept(@PathVariable String code, Form form, HttpServletRequest request) {
        Invitations.Offer offer = invitations.offer(code);
        Actor actor = actors.current();
        if (actor.isSignedIn()) {
            invitations.accept(code, actor);
            return SeeOther.at("/" + offer.district().slug().value());
        }
        Optional<String> userName = form.text("userName");
        String password = form.value("password");
        Optional<AccountId> account =
                form.submit(() -> invitations.accept(code, UserName.of(userName.orElse("")), password));
        if (account.isEmpty()) {
            return page(code, form);
        }
        String home = "/" + offer.district().slug().value();
        return SeeOther.at(signIns.signIn(userName.orElse(""), password)
                .map(outcome -> arrivals.arrive(request, outcome, home))
                .orElse(home));
    }

    private ModelAndView page(String code, Form form) {
        Invitations.Offer offer = invitations.offer(code);
        InvitePerson asked = offer.invitation().asked();
        return form.on("identity/invitation")
                .addObject("code", code)
                .addObject("offer", offer)
                .addObject("actor", actors.current())
                .addObject(
                        "line",
                        CurrentDistrict.within(
                                offer.district().id(), () -> words.of(asked.role(), asked.area(), asked.unit())));
    }
}
