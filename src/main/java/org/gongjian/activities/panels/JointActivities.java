package org.gongjian.activities.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.FulfilmentSource;
import org.gongjian.alliances.Measure;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.EnteredBy;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Activities that keep a promise: those held by a giver together with another party, each one session, and how many took part
 * in them; and those another party held in a place that a giver keeps.
 */
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
        return Set.of(Measure.JOINT_ACTIVITIES, Measure.ATTENDANCES, Measure.VENUES_LENT);
    }

    @Override
    public List<FulfilmentRow> rows(
            Measure measure, Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        List<ActivityView> held = measure == Measure.VENUES_LENT
                ? activities.heldAtPlacesOf(givers, parties, from, until)
                : activities.heldTogether(givers, parties, from, until);
        Map<UUID, AuthorName> entered = enteredBy.of(
                ActivityId.KIND,
                held.stream().map(activity -> activity.id().value()).toList());
        return held.stream()
                .map(activity ->
                        row(measure, activity, entered.get(activity.id().value())))
                .toList();
    }

    private static FulfilmentRow row(Measure measure, ActivityView activity, @Nullable AuthorName enteredBy) {
        Optional<Integer> persons = activity.attendance().map(Attendance::persons);
        return new FulfilmentRow(
                activity.ref(),
                activity.path(),
                activity.title(),
                activity.day(),
                measure == Measure.ATTENDANCES ? persons.orElse(0) : 1,
                measure == Measure.ATTENDANCES && persons.isEmpty(),
                enteredBy);
    }
}
