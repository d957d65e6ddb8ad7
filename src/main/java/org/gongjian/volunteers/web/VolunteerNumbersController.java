package org.gongjian.volunteers.web;

import java.util.List;
import org.gongjian.identity.CurrentActor;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many volunteers there are, for everybody; who they are stays with those who keep them. */
@Controller
class VolunteerNumbersController {

    private final VolunteerLists lists;
    private final VolunteerDesk desk;
    private final CurrentActor actor;

    VolunteerNumbersController(VolunteerLists lists, VolunteerDesk desk, CurrentActor actor) {
        this.lists = lists;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/volunteers/numbers")
    ModelAndView show() {
        List<VolunteerLists.InArea> areas = lists.numbers();
        return new ModelAndView("volunteers/numbers")
                .addObject("areas", areas)
                .addObject("names", lists.areaNames())
                .addObject(
                        "registered",
                        areas.stream()
                                .mapToLong(area -> area.counts().registered())
                                .sum())
                .addObject(
                        "active",
                        areas.stream().mapToLong(area -> area.counts().active()).sum())
                .addObject("mayList", desk.mayList(actor.current()).isAllowed());
    }
}
