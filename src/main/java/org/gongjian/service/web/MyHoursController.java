package org.gongjian.service.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ToldHours;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My hours in a district, my stars, and of every shift why it gave hours or none. */
@Controller
class MyHoursController {

    private static final int PAGE = 50;

    private final ServiceLedger ledger;
    private final ToldHours told;
    private final ServicePolicies policies;
    private final CurrentActor actor;

    MyHoursController(ServiceLedger ledger, ToldHours told, ServicePolicies policies, CurrentActor actor) {
        this.ledger = ledger;
        this.told = told;
        this.policies = policies;
        this.actor = actor;
    }

    @GetMapping("/{district}/my-hours")
    ModelAndView mine(@RequestParam(required = false) @Nullable String before) {
        Actor by = actor.current();
        by.requireAccount();
        PersonId person = by.personId();
        if (person == null) {
            throw Refused.forbidden(Reason.of("service.refused.no-record"));
        }
        ServiceLedger.Total total = ledger.total(person);
        ServicePolicy policy = policies.current();
        List<ToldHours.Told> shown = told.of(person, day(before), PAGE + 1);
        boolean more = shown.size() > PAGE;
        List<ToldHours.Told> page = more ? upToOneDay(shown) : shown;
        return new ModelAndView("service/mine")
                .addObject("total", total)
                .addObject("stars", policy.stars(total.hours().whole()))
                .addObject("nextStar", policy.nextStar(total.hours().whole()))
                .addObject("told", page)
                .addObject("next", more ? page.getLast().day() : null);
    }

    /** Pages end with a day; a day that fills a page by itself is cut. */
    private static List<ToldHours.Told> upToOneDay(List<ToldHours.Told> shown) {
        LocalDate cut = shown.getLast().day();
        List<ToldHours.Told> whole =
                shown.stream().filter(one -> one.day().isAfter(cut)).toList();
        return whole.isEmpty() ? shown.subList(0, PAGE) : whole;
    }

    /** One that is no day begins at the beginning. */
    private static @Nullable LocalDate day(@Nullable String before) {
        try {
            return before == null ? null : LocalDate.parse(before);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
