package org.gongjian.workbench.web;

import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.workbench.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody who works here begins. */
@Controller
class DeskController {

    private final Desk desk;
    private final CurrentActor actor;

    DeskController(Desk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/desk")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        Desk.View view = desk.of(actor.current());
        return new ModelAndView("workbench/desk", "view", view)
                .addObject("title", w.t("workbench.desk.title", w.weekday(view.today()), w.shortDate(view.today())));
    }
}
