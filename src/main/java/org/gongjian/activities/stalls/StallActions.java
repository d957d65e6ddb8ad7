package org.gongjian.activities.stalls;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Leads whoever keeps an activity to its stalls. */
@Component
class StallActions implements RecordActions {

    private static final int ORDER = 30;

    private final Activities activities;
    private final StallDesk desk;
    private final CurrentActor actor;

    StallActions(Activities activities, StallDesk desk, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals(ActivityId.KIND) || by.mandates().isEmpty()) {
            return List.of();
        }
        return activities
                .byId(new ActivityId(record.id()))
                .filter(activity -> desk.mayKeep(by, activity).isAllowed())
                .map(activity -> List.of(
                        Action.link("activities.do.stalls", activity.path() + "/stalls", ORDER, Verdict.allowed())))
                .orElse(List.of());
    }
}
