package org.gongjian.activities.checkin.panels;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Leads who keeps an activity to its roll, or to the rolls of today where it has several. */
@Component
class RollActions implements RecordActions {

    private static final int ROLL = 20;

    private final Activities activities;
    private final Shifts shifts;
    private final CheckIns checkIns;
    private final CurrentActor actor;

    RollActions(Activities activities, Shifts shifts, CheckIns checkIns, CurrentActor actor) {
        this.activities = activities;
        this.shifts = shifts;
        this.checkIns = checkIns;
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
                .filter(activity -> !activity.isCancelled())
                .filter(activity -> checkIns.mayKeep(by, activity).isAllowed())
                .map(this::rolls)
                .orElse(List.of());
    }

    private List<Action> rolls(ActivityView activity) {
        List<Action> actions = new ArrayList<>();
        List<Shift> all = shifts.of(activity.id());
        if (all.size() == 1) {
            actions.add(Action.link("activities.do.roll", all.getFirst().path() + "/roll", ROLL, Verdict.allowed()));
        } else if (!all.isEmpty()) {
            actions.add(Action.link("activities.do.rolls", "desk/rolls", ROLL, Verdict.allowed()));
        }
        return actions;
    }
}
