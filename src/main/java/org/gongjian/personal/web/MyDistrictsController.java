package org.gongjian.personal.web;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Memberships;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads to what is held of oneself: each district keeps its own record. */
@Controller
class MyDistrictsController {

    private final Memberships memberships;
    private final CurrentActor actor;

    MyDistrictsController(Memberships memberships, CurrentActor actor) {
        this.memberships = memberships;
        this.actor = actor;
    }

    @GetMapping("/me/data")
    ModelAndView open() {
        List<Memberships.Membership> mine = memberships.of(
                actor.account().orElseThrow(() -> Refused.forbidden(Reason.of("identity.refused.signed-in"))));
        return mine.size() == 1
                ? SeeOther.at("/" + mine.getFirst().district().slug().value() + "/me/data")
                : new ModelAndView("personal/districts").addObject("mine", mine);
    }
}
