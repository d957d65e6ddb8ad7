package org.gongjian.identity.web;

import org.gongjian.frame.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who I am, and where. Who has one district and no desk there begins on their page in it. */
@Controller
class MeController {

    private final MyPages mine;

    MeController(MyPages mine) {
        this.mine = mine;
    }

    @GetMapping("/me")
    ModelAndView open() {
        return mine.only()
                .map(home -> SeeOther.at("/" + home.slug().value() + "/me"))
                .orElseGet(() -> mine.on(new ModelAndView("identity/me")));
    }
}
