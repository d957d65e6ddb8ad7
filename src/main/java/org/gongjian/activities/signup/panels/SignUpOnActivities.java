package org.gongjian.activities.signup.panels;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** On an activity's page: the way to sign up, also for visitors, and its shifts. */
@Component
class SignUpOnActivities implements RecordActions, RelatedRecords {

    private static final int FIRST = 5;
    private static final int ADD = 50;

    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Shifts shifts;
    private final ShiftDesk desk;
    private final CurrentActor actor;

    SignUpOnActivities(
            Activities activities, ActivityDesk activityDesk, Shifts shifts, ShiftDesk desk, CurrentActor actor) {
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.shifts = shifts;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        if (!record.kind().equals(ActivityId.KIND)) {
            return List.of();
        }
        return activities.byId(new ActivityId(record.id())).map(this::on).orElse(List.of());
    }

    private List<Action> on(ActivityView activity) {
        List<Action> actions = new ArrayList<>();
        if (!activity.isPlanned()) {
            return actions;
        }
        if (!shifts.of(activity.id()).isEmpty()) {
            actions.add(Action.link("activities.sign-up.do", activity.path() + "/sign-up", FIRST, Verdict.allowed())
                    .asPrimary());
        }
        if (actor.current().isSignedIn()
                && activityDesk.mayKeep(actor.current(), activity).isAllowed()) {
            actions.add(Action.link(
                    "activities.shifts.add", activity.path() + "/shifts/new", ADD, desk.mayHaveMore(activity)));
        }
        return actions;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(ActivityId.KIND)) {
            return List.of();
        }
        return activities
                .byId(new ActivityId(record.id()))
                .map(activity -> List.of(new Group(
                        "activities.shifts",
                        FIRST,
                        shifts.of(activity.id()).stream()
                                .map(shift -> related(activity, shift))
                                .toList())))
                .orElse(List.of());
    }

    /** Who keeps the activity goes on to who comes, everybody else to where one signs up. */
    private Related related(ActivityView activity, Shift shift) {
        Localized name = shift.details().name();
        boolean keeps = activityDesk.mayKeep(actor.current(), activity).isAllowed();
        return new Related(
                shift.id().ref(),
                keeps ? shift.path() : activity.path() + "/sign-up",
                name == null ? activity.title() : name,
                Reason.of("activities.shifts.detail", shift.details().startsAt(), places(shift)));
    }

    private static Reason places(Shift shift) {
        int places = shift.details().capacity();
        return shift.awaitsDraw()
                ? Reason.of("activities.shifts.lot", places, shift.waiting())
                : shift.isFull()
                        ? Reason.of("activities.shifts.full", places, shift.waiting())
                        : Reason.of("activities.shifts.free", shift.free(), places);
    }
}
