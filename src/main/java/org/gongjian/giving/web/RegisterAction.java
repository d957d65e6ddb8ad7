package org.gongjian.giving.web;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** From an activity's page one registers a gift, with all that the activity knows filled in. */
@Component
class RegisterAction implements RecordActions {

    private static final int ORDER = 20;

    private final Activities activities;
    private final Gifts gifts;
    private final CurrentActor actor;

    RegisterAction(Activities activities, Gifts gifts, CurrentActor actor) {
        this.activities = activities;
        this.gifts = gifts;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor reader = actor.current();
        if (!record.kind().equals(ActivityId.KIND) || reader.mandates().isEmpty()) {
            return List.of();
        }
        return activities.byId(new ActivityId(record.id())).stream()
                .filter(activity -> !activity.isCancelled())
                .map(activity -> Action.link(
                        "giving.register.action",
                        "gifts/new?activity=" + record.id(),
                        ORDER,
                        verdict(reader, activity)))
                .toList();
    }

    private Verdict verdict(Actor reader, ActivityView activity) {
        boolean may = activity.hosts().units().stream()
                .anyMatch(unit -> gifts.mayRegisterFor(reader, unit).isAllowed());
        return Verdict.require(may, Reason.of("giving.refused.register"));
    }
}
