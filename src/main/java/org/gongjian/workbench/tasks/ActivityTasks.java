package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Activities past their day of which nobody has said whether they were held. */
@Component
@Order(20)
class ActivityTasks implements Tasks {

    private static final int MOST = 100;

    private final Activities activities;
    private final ActivityDesk desk;

    ActivityTasks(Activities activities, ActivityDesk desk) {
        this.activities = activities;
        this.desk = desk;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        return desk.mayPlan(actor).isAllowed()
                ? activities.overdue(MOST).stream()
                        .filter(activity -> desk.mayKeep(actor, activity).isAllowed())
                        .map(activity -> Task.waiting(
                                activity.title(),
                                activity.path(),
                                Reason.of("workbench.activity.overdue", activity.day()),
                                activity.day(),
                                today,
                                "workbench.do.hold",
                                activity.path() + "/result"))
                        .toList()
                : List.of();
    }
}
