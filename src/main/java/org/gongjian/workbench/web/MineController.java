package org.gongjian.workbench.web;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.workbench.Mine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who has no desk begins: their own page, made for a phone. */
@Controller
class MineController {

    private final Mine mine;
    private final CurrentActor actor;

    MineController(Mine mine, CurrentActor actor) {
        this.mine = mine;
        this.actor = actor;
    }

    @GetMapping("/{district}/me")
    ModelAndView open(Form form, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        Mine.View view = mine.of(by);
        List<String> ids = new ArrayList<>();
        view.open().forEach(one -> ids.add(SignUpId.next().value().toString()));
        return new ModelAndView("workbench/mine", "view", view)
                .addObject("title", w.t("workbench.mine.title"))
                .addObject("name", by.name())
                .addObject("registered", form.isTicked("registered"))
                .addObject("ids", ids);
    }
}
