package org.gongjian.volunteers.web;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.identity.CurrentActor;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** @param area whose communities are asked for; the whole district where none is given */
    @GetMapping("/{district}/volunteers/numbers")
    ModelAndView show(@RequestParam(required = false) @Nullable UUID area) {
        VolunteerLists.Numbers numbers = lists.numbers(area == null ? null : new AreaId(area));
        List<VolunteerLists.InArea> areas = numbers.areas();
        return new ModelAndView("volunteers/numbers")
                .addObject("areas", areas)
                .addObject("within", numbers.within())
                .addObject("opening", numbers.opening())
                .addObject("names", lists.areaNames())
                .addObject(
                        "registered",
                        areas.stream()
                                .mapToLong(one -> one.counts().registered())
                                .sum())
                .addObject(
                        "active",
                        areas.stream().mapToLong(one -> one.counts().active()).sum())
                .addObject("mayList", desk.mayList(actor.current()).isAllowed());
    }
}
