package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.identity.Actor;
import org.gongjian.identity.OpenTasks;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of a mandate, for the page that hands it over: what its successor will find. */
@Component
class WaitingTasks implements OpenTasks {

    private final ObjectProvider<Tasks> rooms;
    private final Activities activities;

    WaitingTasks(ObjectProvider<Tasks> rooms, Activities activities) {
        this.rooms = rooms;
        this.activities = activities;
    }

    /** Not what somebody was asked in person. */
    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> of(Actor actor) {
        LocalDate today = activities.today();
        return rooms.orderedStream()
                .filter(room -> !(room instanceof MandateTasks))
                .flatMap(room -> room.of(actor, today).stream())
                .sorted(Comparator.comparing(Task::day))
                .map(task -> new OpenTask(task.title(), task.path(), task.why()))
                .toList();
    }
}
