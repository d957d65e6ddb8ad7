package org.gongjian.activities.panels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.PlanItemSource;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.frame.RelatedRecords;
import org.springframework.stereotype.Component;

/** Items of joint plans become activities; an activity's page leads back to the plan it stands in. */
@Component
class ActivitiesOfPlans implements PlanItemSource, RelatedRecords {

    private final Activities activities;
    private final JointPlans plans;
    private final Agreements agreements;

    ActivitiesOfPlans(Activities activities, JointPlans plans, Agreements agreements) {
        this.activities = activities;
        this.plans = plans;
        this.agreements = agreements;
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
    public Map<UUID, Standing> standingOf(Collection<UUID> records) {
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

    @Override
    public List<Group> relatedTo(RecordRef record) {
        Optional<Agreement> planned = record.kind().equals(ActivityId.KIND)
                ? plans.ofRecord(record)
                        .flatMap(item -> agreements.byId(item.agreement()))
                        .filter(Agreement::isPublic)
                : Optional.empty();
        return planned.map(agreement -> List.of(new Group(
                        "activities.plan.related",
                        25,
                        List.of(new Related(
                                Agreements.ref(agreement.id()),
                                "alliances/agreements/" + agreement.id().value() + "/plan",
                                agreement.text().title(),
                                Reason.of("activities.plan.of"))))))
                .orElse(List.of());
    }
}
