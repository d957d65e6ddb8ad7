package org.gongjian.activities.panels;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** What those who keep an activity can do next; others who work here see why they cannot. */
@Component
class OwnActions implements RecordActions {

    private static final int NEXT = 10;
    private static final int VOICE = 40;
    private static final int FOLLOW_UP = 60;
    private static final int CHANGE = 70;
    private static final int PREPARE = 71;
    private static final int POSTPONE = 80;
    private static final int CANCEL = 90;

    private final Activities activities;
    private final ActivityDesk desk;
    private final CurrentActor actor;

    OwnActions(Activities activities, ActivityDesk desk, CurrentActor actor) {
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
                .map(activity -> on(activity, desk.mayKeep(by, activity)))
                .orElse(List.of());
    }

    private List<Action> on(ActivityView activity, Verdict mayKeep) {
        if (activity.isCancelled()) {
            return List.of();
        }
        Action change = Action.link("activities.do.change", activity.path() + "/edit", CHANGE, mayKeep);
        if (!mayKeep.isAllowed()) {
            return desk.mayPlan(actor.current()).isAllowed() ? List.of(change) : List.of();
        }
        List<Action> actions = new ArrayList<>(List.of(change));
        if (activity.isPlanned()) {
            boolean dayHasCome = !activity.day().isAfter(activities.today());
            Action hold = Action.link(
                    "activities.do.hold",
                    activity.path() + "/result",
                    NEXT,
                    Verdict.require(dayHasCome, Reason.of("activities.refused.early", activity.day())));
            actions.add(dayHasCome ? hold.asPrimary() : hold);
            actions.add(Action.link("activities.do.prepare", activity.path() + "/preparation", PREPARE, mayKeep));
            actions.add(Action.link("activities.do.postpone", activity.path() + "/postpone", POSTPONE, mayKeep));
            actions.add(Action.link("activities.do.cancel", activity.path() + "/cancel", CANCEL, mayKeep));
        } else {
            actions.add(Action.link("activities.do.result", activity.path() + "/result", CHANGE + 1, mayKeep));
        }
        actions.add(Action.link(
                "activities.do.voice",
                "voices/new?about=" + ActivityId.KIND + ":" + activity.id().value(),
                VOICE,
                mayKeep));
        actions.add(Action.link("activities.do.follow-up", activity.path() + "/follow-ups/new", FOLLOW_UP, mayKeep));
        return actions;
    }
}
