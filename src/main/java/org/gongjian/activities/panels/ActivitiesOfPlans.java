package org.gongjian.activities.panels;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.PlanItemSource;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Component;

/** Items of joint plans become activities. */
@Component
class ActivitiesOfPlans implements PlanItemSource {

    private final Activities activities;

    ActivitiesOfPlans(Activities activities) {
        this.activities = activities;
    }

    @Override
    public PlanItem.Kind makes() {
        return PlanItem.Kind.ACTIVITY;
    }

    @Override
    public String recordKind() {
        return ActivityId.KIND;
    }

    @Override
    public String formFor(PlanItemId item) {
        return "activities/new?plan-item=" + item.value();
    }

    @Override
    public Map<UUID, Standing> standingOf(Actor reader, Collection<UUID> records) {
        return records.stream()
                .flatMap(id -> activities.byId(new ActivityId(id)).stream())
                .collect(Collectors.toUnmodifiableMap(activity -> activity.id().value(), ActivitiesOfPlans::standing));
    }

    private static Standing standing(ActivityView activity) {
        return new Standing(
                activity.path(),
                activity.title(),
                Reason.of("activities.plan.state", activity.state().label(), activity.day()),
                activity.state() == ActivityState.HELD
                        ? Light.DONE
                        : activity.state() == ActivityState.PLANNED ? Light.GREEN : Light.NONE);
    }
}
