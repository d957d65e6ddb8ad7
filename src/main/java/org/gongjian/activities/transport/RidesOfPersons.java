package org.gongjian.activities.transport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** The seats of a person who signed up: shown to them, and free again when they are erased. */
@Component
class RidesOfPersons implements PersonalRecords {

    private final RideRows rides;
    private final VehicleRows vehicles;
    private final Shifts shifts;
    private final Activities activities;
    private final AuditLog audit;

    RidesOfPersons(RideRows rides, VehicleRows vehicles, Shifts shifts, Activities activities, AuditLog audit) {
        this.rides = rides;
        this.vehicles = vehicles;
        this.shifts = shifts;
        this.activities = activities;
        this.audit = audit;
    }

    @Override
    public String section() {
        return "rides";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<RideRows.Known> known = rides.of(ids);
        Map<ActivityId, Localized> titles = activities.titles(
                known.stream().map(RideRows.Known::activity).distinct().toList());
        return known.stream()
                .map(one -> HeldRecord.of(
                                Reason.of("people.held.ride"), one.activity().path())
                        .saying("people.held.name", titles.get(one.activity())))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rides.of(ids).forEach(one -> {
            shifts.lock(one.activity());
            rides.remove(one.rider()).forEach(seat -> vehicles.take(seat.vehicle(), seat.way(), -1));
            audit.write(by, "rider-removed", one.activity().ref());
        });
    }
}
