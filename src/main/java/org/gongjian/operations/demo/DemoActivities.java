package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.FollowUpId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the demo's activities come about: planned beforehand, held, and what is to follow noted. */
@Component
@Profile("demo")
class DemoActivities {

    private final ActivityDesk desk;
    private final Activities activities;

    DemoActivities(ActivityDesk desk, Activities activities) {
        this.desk = desk;
        this.activities = activities;
    }

    ActivityId plan(Actor coordinator, ActivityDetails details) {
        return desk.plan(coordinator, new PlanActivity(ActivityId.next(), details, null));
    }

    /** One that stands in a joint plan. */
    ActivityId plan(Actor coordinator, ActivityDetails details, PlanItemId planItem) {
        return desk.plan(coordinator, new PlanActivity(ActivityId.next(), details, null, planItem));
    }

    /** As it is from now on, such as with the records its items led to. */
    void change(Actor coordinator, ActivityId activity, ActivityDetails details) {
        int version = activities.byId(activity).orElseThrow().version();
        desk.change(coordinator, activity, version, details);
    }

    void hold(Actor coordinator, ActivityId activity, ActivityResult result, List<Localized> followUps) {
        desk.hold(coordinator, activity, 0, result);
        for (Localized followUp : followUps) {
            desk.addFollowUp(coordinator, activity, FollowUpId.next(), followUp);
        }
    }
}
