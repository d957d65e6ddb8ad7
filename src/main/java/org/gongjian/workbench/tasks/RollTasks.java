package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shifts that are over and that somebody was not seen to leave. */
@Component
@Order(31)
class RollTasks implements Tasks {

    private final CheckIns checkIns;
    private final Activities activities;
    private final Today days;

    RollTasks(CheckIns checkIns, Activities activities, Today days) {
        this.checkIns = checkIns;
        this.activities = activities;
        this.days = days;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        Map<Shift, Integer> forgotten = checkIns.forgotten(actor.units());
        Map<ActivityId, Localized> titles = activities.titles(
                forgotten.keySet().stream().map(Shift::activity).distinct().toList());
        return forgotten.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().details().endsAt()))
                .map(entry -> task(
                        entry.getKey(),
                        Objects.requireNonNull(titles.get(entry.getKey().activity())),
                        entry.getValue(),
                        today))
                .toList();
    }

    private Task task(Shift shift, Localized title, int persons, LocalDate today) {
        return Task.waiting(
                title,
                shift.activity().path(),
                Reason.of("workbench.task.roll", persons),
                days.on(shift.details().endsAt()),
                today,
                "workbench.task.roll.do",
                shift.path() + "/roll");
    }
}
