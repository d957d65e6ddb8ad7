package org.gongjian.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.district.Today;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceRecord;
import org.gongjian.service.anomalies.Anomalies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What hours wait for somebody who keeps activities: to be confirmed, to be decided, to be looked at twice. */
@Controller
class HoursDeskController implements OfficePages {

    private static final int MOST = 100;
    private static final int ORDER = 8;

    private final ServiceLedger ledger;
    private final Anomalies anomalies;
    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Authority authority;
    private final People people;
    private final Today today;
    private final CurrentActor actor;

    HoursDeskController(
            ServiceLedger ledger,
            Anomalies anomalies,
            Activities activities,
            ActivityDesk activityDesk,
            Authority authority,
            People people,
            Today today,
            CurrentActor actor) {
        this.ledger = ledger;
        this.anomalies = anomalies;
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.authority = authority;
        this.people = people;
        this.today = today;
        this.actor = actor;
    }

    @Override
    public List<Entry> forReader() {
        return activityDesk.mayPlan(actor.current()).isAllowed()
                ? List.of(new Entry("hours-desk", "desk/hours", ORDER))
                : List.of();
    }

    @GetMapping("/{district}/desk/hours")
    ModelAndView desk() {
        Actor by = actor.current();
        activityDesk.mayPlan(by).orForbid();
        Set<UnitId> units = authority.unitsOf(by);
        LocalDate day = today.date();
        List<ServiceLedger.Awaiting> awaiting = ledger.awaiting(units, by.isDistrictOfficer(), MOST);
        List<ServiceRecord> toDecide = ledger.toDecide(units, by.isDistrictOfficer(), MOST);
        return new ModelAndView("service/desk")
                .addObject("awaiting", awaiting)
                .addObject("today", day)
                .addObject("toDecide", toDecide)
                .addObject("most", MOST)
                .addObject(
                        "titles",
                        activities.titles(toDecide.stream()
                                .map(ServiceRecord::activity)
                                .distinct()
                                .toList()))
                .addObject(
                        "names",
                        people.names(toDecide.stream()
                                .map(ServiceRecord::person)
                                .distinct()
                                .toList()));
    }

    /** What is odd about hours of the last months, each with why. */
    @GetMapping("/{district}/desk/hours/odd")
    ModelAndView odd() {
        Actor by = actor.current();
        activityDesk.mayPlan(by).orForbid();
        Anomalies.Odd odd = by.isDistrictOfficer() ? anomalies.ofAll(MOST) : anomalies.of(authority.unitsOf(by), MOST);
        return new ModelAndView("service/odd")
                .addObject("found", odd.found())
                .addObject("lookedAt", odd.lookedAt())
                .addObject("months", Anomalies.MONTHS)
                .addObject("most", MOST);
    }
}
