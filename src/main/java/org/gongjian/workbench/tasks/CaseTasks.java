package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.claims.complaints.ComplaintDesk;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cases: work to submit, work to accept and to close, ratings and complaints to answer. */
@Component
@Order(46)
class CaseTasks implements Tasks {

    private final Cases cases;
    private final CaseDesk desk;
    private final CaseLights lights;
    private final Ratings ratings;
    private final ComplaintDesk complaints;
    private final Calendars calendars;
    private final ClaimPolicies policies;
    private final Today days;

    CaseTasks(
            Cases cases,
            CaseDesk desk,
            CaseLights lights,
            Ratings ratings,
            ComplaintDesk complaints,
            Calendars calendars,
            ClaimPolicies policies,
            Today days) {
        this.cases = cases;
        this.desk = desk;
        this.lights = lights;
        this.ratings = ratings;
        this.complaints = complaints;
        this.calendars = calendars;
        this.policies = policies;
        this.days = days;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        cases.atWork(actor.units()).forEach(about -> tasks.add(work(about, today)));
        cases.toAccept(actor).forEach(about -> tasks.add(accept(about, today)));
        cases.toClose(actor).stream()
                .filter(about -> desk.mayClose(about).isAllowed())
                .forEach(about -> tasks.add(Task.waiting(
                        about.title(),
                        about.path(),
                        Reason.of("workbench.case.close"),
                        Objects.requireNonNullElse(about.acceptedOn(), today),
                        today,
                        "workbench.do.close",
                        about.path() + "/close")));
        ratings.toAnswer(actor)
                .forEach(rating -> cases.byId(rating.about())
                        .ifPresent(about -> tasks.add(Task.waiting(
                                about.title(),
                                about.path(),
                                Reason.of("workbench.case.answer", rating.stars()),
                                days.on(rating.at()),
                                today,
                                "workbench.do.answer",
                                about.path() + "/ratings/" + rating.id()))));
        complaints
                .waiting(actor)
                .forEach(complaint -> cases.byId(complaint.about())
                        .ifPresent(about -> tasks.add(Task.waiting(
                                about.title(),
                                "complaints/" + complaint.id(),
                                Reason.of("workbench.case.complaint"),
                                days.on(complaint.at()),
                                today,
                                "workbench.do.answer",
                                "complaints/" + complaint.id()))));
        return tasks;
    }

    private Task work(Case about, LocalDate today) {
        LightReading light = lights.of(about);
        return Task.dated(
                about.title(),
                about.path(),
                light.why(),
                about.deadline(),
                today,
                "workbench.do.report",
                about.path() + "/report");
    }

    private Task accept(Case about, LocalDate today) {
        LocalDate submitted = Objects.requireNonNullElse(about.submittedOn(), today);
        return Task.dated(
                about.title(),
                about.path(),
                Reason.of("workbench.case.accept", submitted),
                calendars.current().plus(submitted, policies.current().acceptDays()),
                today,
                "workbench.do.accept",
                about.path() + "/accept");
    }
}
