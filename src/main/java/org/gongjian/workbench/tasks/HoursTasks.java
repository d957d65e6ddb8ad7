package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.service.ServiceChanges;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceRecord;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hours to be confirmed within the working days the law gives, and those that wait for a second person. */
@Component
@Order(32)
class HoursTasks implements Tasks {

    private static final int MOST = 50;

    private final ServiceLedger ledger;
    private final ServiceChanges changes;
    private final Activities activities;
    private final Today days;

    HoursTasks(ServiceLedger ledger, ServiceChanges changes, Activities activities, Today days) {
        this.ledger = ledger;
        this.changes = changes;
        this.activities = activities;
        this.days = days;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        ledger.awaiting(actor.units(), false, MOST).stream().map(one -> toConfirm(one, today)),
                        toDecide(actor, today))
                .toList();
    }

    private Task toConfirm(ServiceLedger.Awaiting one, LocalDate today) {
        LocalDate by = Optional.ofNullable(one.dueBy()).orElse(days.on(one.endsAt()));
        return Task.dated(
                one.title(),
                one.activity().path(),
                Reason.of(one.isLate(today) ? "workbench.task.hours.late" : "workbench.task.hours", one.persons(), by),
                by,
                today,
                "workbench.task.hours.do",
                one.path());
    }

    private Stream<Task> toDecide(Actor actor, LocalDate today) {
        List<ServiceRecord> waiting = ledger.toDecide(actor.units(), false, MOST).stream()
                .filter(record -> changes.mayKeep(actor, record)
                        .and(changes.isSecondPerson(actor, record))
                        .isAllowed())
                .toList();
        Map<ActivityId, Localized> titles = activities.titles(
                waiting.stream().map(ServiceRecord::activity).distinct().toList());
        return waiting.stream()
                .flatMap(record -> Optional.ofNullable(titles.get(record.activity())).stream()
                        .map(title -> Task.waiting(
                                title,
                                record.path(),
                                record.state().label(),
                                days.on(ledger.steps(record.id()).getLast().at()),
                                today,
                                "workbench.task.hours.decide",
                                record.path() + "/decide")));
    }
}
