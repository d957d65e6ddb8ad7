package org.gongjian.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who I am, and where. */
@Controller
class MeController {

    private final MyPages mine;

    MeController(MyPages mine) {
        this.mine = mine;
    }

    @GetMapping("/me")
    ModelAndView open() {
        return mine.on(new ModelAndView("identity/me"));
    }
}
