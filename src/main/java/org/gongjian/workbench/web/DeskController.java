package org.gongjian.workbench.web;

import java.util.Comparator;
import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.workbench.Desk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody who works here begins. */
@Controller
class DeskController {

    private final Desk desk;
    private final CurrentActor actor;
    private final ObjectProvider<OfficePages> offices;

    DeskController(Desk desk, CurrentActor actor, ObjectProvider<OfficePages> offices) {
        this.desk = desk;
        this.actor = actor;
        this.offices = offices;
    }

    @GetMapping("/{district}/desk")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        Desk.View view = desk.of(actor.current());
        return new ModelAndView("workbench/desk", "view", view)
                .addObject("office", office())
                .addObject("title", w.t("workbench.desk.title", w.weekday(view.today()), w.shortDate(view.today())));
    }

    private List<OfficePages.Entry> office() {
        return offices.orderedStream()
                .flatMap(room -> room.forReader().stream())
                .sorted(Comparator.comparingInt(OfficePages.Entry::order))
                .toList();
    }
}
