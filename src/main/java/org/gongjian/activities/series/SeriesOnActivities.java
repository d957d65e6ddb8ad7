package org.gongjian.activities.series;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityFacts;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Which date of a series an activity is, and the way to make one. */
@Component
class SeriesOnActivities implements ActivityFacts, RecordActions {

    private static final int FACT = 2;
    private static final int ACTION = 72;

    private final SeriesDesk series;
    private final Activities activities;
    private final ActivityDesk desk;
    private final CurrentActor actor;

    SeriesOnActivities(SeriesDesk series, Activities activities, ActivityDesk desk, CurrentActor actor) {
        this.series = series;
        this.activities = activities;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Fact> of(ActivityView activity) {
        return series.placeOf(activity.id())
                .map(place -> List.of(new Fact(
                        "activities.series",
                        FACT,
                        List.of(Reason.of(
                                "activities.series.place",
                                place.number(),
                                place.all().size())),
                        false,
                        activity.path() + "/series")))
                .orElse(List.of());
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals(ActivityId.KIND) || by.mandates().isEmpty()) {
            return List.of();
        }
        return activities
                .byId(new ActivityId(record.id()))
                .filter(activity -> desk.mayKeep(by, activity).isAllowed()
                        && series.mayRepeat(activity).isAllowed())
                .map(activity -> List.of(Action.link(
                        "activities.do.repeat", activity.path() + "/repeat", ACTION, series.mayRepeat(activity))))
                .orElse(List.of());
    }
}
