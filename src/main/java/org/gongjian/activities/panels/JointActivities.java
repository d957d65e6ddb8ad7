package org.gongjian.activities.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.FulfilmentSource;
import org.gongjian.alliances.Measure;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.EnteredBy;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities that keep a promise: held by a giver together with another party; each is one session. */
@Component
class JointActivities implements FulfilmentSource {

    private final Activities activities;
    private final EnteredBy enteredBy;

    JointActivities(Activities activities, EnteredBy enteredBy) {
        this.activities = activities;
        this.enteredBy = enteredBy;
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.JOINT_ACTIVITIES);
    }

    @Override
    public List<FulfilmentRow> rows(
            Measure measure, Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        List<ActivityView> held = activities.heldTogether(givers, parties, from, until);
        Map<UUID, AuthorName> entered = enteredBy.of(
                ActivityId.KIND,
                held.stream().map(activity -> activity.id().value()).toList());
        return held.stream()
                .map(activity -> row(activity, entered.get(activity.id().value())))
                .toList();
    }

    private static FulfilmentRow row(ActivityView activity, @Nullable AuthorName enteredBy) {
        return new FulfilmentRow(
                activity.ref(), activity.path(), activity.title(), activity.day(), 1, false, enteredBy);
    }
}
