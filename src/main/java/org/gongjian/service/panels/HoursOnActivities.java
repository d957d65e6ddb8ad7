package org.gongjian.service.panels;

import java.util.List;
import java.util.Optional;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.service.ServiceSheets;
import org.springframework.stereotype.Component;

/** On an activity's page, for who keeps it: the shifts of volunteer service, and how far their hours are. */
@Component
class HoursOnActivities implements RelatedRecords {

    private static final int ORDER = 7;

    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final ServiceSheets sheets;
    private final CurrentActor actor;

    HoursOnActivities(
            Activities activities, ActivityDesk desk, Shifts shifts, ServiceSheets sheets, CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.sheets = sheets;
        this.actor = actor;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        Actor by = actor.current();
        if (!record.kind().equals(ActivityId.KIND) || by.mandates().isEmpty()) {
            return List.of();
        }
        return activities
                .byId(new ActivityId(record.id()))
                .filter(activity -> desk.mayKeep(by, activity).isAllowed())
                .map(activity -> List.of(new Group(
                        "service.panel",
                        ORDER,
                        shifts.of(activity.id()).stream()
                                .filter(shift -> shift.details().volunteerService())
                                .map(shift -> related(by, activity, shift))
                                .toList())))
                .orElse(List.of());
    }

    private Related related(Actor by, ActivityView activity, Shift shift) {
        ServiceSheets.Sheet sheet = sheets.open(by, activity.id(), shift.id());
        long counted = sheet.lines().stream()
                .filter(line -> line.record() != null && line.record().counts())
                .count();
        long waiting = sheet.lines().stream()
                .filter(line -> line.record() == null && !line.isAbsent())
                .count();
        Reason detail = sheet.may().reason().orElseGet(() -> Reason.of("service.panel.detail", waiting, counted));
        Localized name = Optional.ofNullable(shift.details().name()).orElse(activity.title());
        return new Related(shift.id().ref(), shift.path() + "/hours", name, detail);
    }
}
