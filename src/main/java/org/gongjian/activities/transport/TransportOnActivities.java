package org.gongjian.activities.transport;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityConcerned;
import org.gongjian.activities.ActivityFacts;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.springframework.stereotype.Component;

/** How many ride, on the page of an activity; the way to the list for those who may read it; whom a change concerns. */
@Component
class TransportOnActivities implements ActivityFacts, RecordActions, ActivityConcerned {

    private static final int FACT = 30;
    private static final int ACTION = 31;

    private final TransportDesk transport;
    private final VehicleRows vehicles;
    private final Activities activities;
    private final CurrentActor actor;

    TransportOnActivities(TransportDesk transport, VehicleRows vehicles, Activities activities, CurrentActor actor) {
        this.transport = transport;
        this.vehicles = vehicles;
        this.activities = activities;
        this.actor = actor;
    }

    @Override
    public List<Fact> of(ActivityView activity) {
        TransportDesk.Figures figures = transport.figures(activity.id());
        return figures.vehicles() == 0
                ? List.of()
                : List.of(new Fact(
                        "activities.transport",
                        FACT,
                        List.of(Reason.of(
                                "activities.transport.figures", figures.vehicles(), figures.seats(), figures.riders())),
                        true,
                        null));
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals(ActivityId.KIND) || by.mandates().isEmpty()) {
            return List.of();
        }
        return activities
                .byId(new ActivityId(record.id()))
                .filter(activity -> !activity.isCancelled()
                        && transport.mayBoard(by, activity).isAllowed())
                .map(activity -> List.of(Action.link(
                        "activities.do.transport", activity.path() + "/transport", ACTION, Verdict.allowed())))
                .orElse(List.of());
    }

    @Override
    public List<Audience> concernedBy(ActivityId activity) {
        Set<UnitId> units = vehicles.of(activity).stream()
                .map(Vehicle::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return units.isEmpty() ? List.of() : List.of(Audience.peopleOf(units));
    }
}
