package org.gongjian.activities.transport;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vehicles, who rides in which, and who is aboard. Names and plates are read by whoever keeps the activity and by the people of the
 * units that lend vehicles; everybody else reads how many.
 */
@Service
@Transactional
public class TransportDesk {

    private final VehicleRows vehicles;
    private final RideRows rides;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final Authority authority;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    TransportDesk(
            VehicleRows vehicles,
            RideRows rides,
            Activities activities,
            ActivityDesk desk,
            Shifts shifts,
            Authority authority,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.vehicles = vehicles;
        this.rides = rides;
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.authority = authority;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adding the same id again changes nothing. */
    public void add(Actor by, ActivityId id, WriteVehicle write) {
        ActivityView activity = changeable(by, id);
        Vehicle vehicle = Vehicle.of(id, known(write));
        if (vehicles.add(vehicle)) {
            audit.write(desk.author(by, activity), "vehicle-added", id.ref());
            audit.write(desk.author(by, activity), "added", vehicle.id().ref());
            return;
        }
        Verdict.require(
                        vehicles.byId(vehicle.id())
                                .filter(there -> there.activity().equals(id))
                                .isPresent(),
                        taken(vehicle))
                .orRefuse("name");
    }

    public void change(Actor by, ActivityId id, int version, WriteVehicle write) {
        ActivityView activity = changeable(by, id);
        Vehicle vehicle = require(id, write.id());
        Vehicle changed = vehicle.with(known(write));
        List<String> fields = vehicle.differencesTo(changed);
        if (fields.isEmpty()) {
            return;
        }
        Verdict.require(!vehicles.isTaken(changed), taken(changed)).orRefuse("name");
        int seated = Math.max(vehicle.takenThere(), vehicle.takenBack());
        Verdict.require(changed.seats() >= seated, Reason.of("activities.transport.seats.taken", seated))
                .orRefuse("seats");
        if (version != vehicle.version() || !vehicles.update(changed)) {
            throw Refused.stale();
        }
        audit.write(desk.author(by, activity), "changed", vehicle.id().ref(), fields.toArray(String[]::new));
    }

    /** Seats them all, or none; the same riders again change nothing. */
    public void seat(Actor by, ActivityId id, AddRiders add) {
        ActivityView activity = changeable(by, id);
        Vehicle vehicle = require(id, add.vehicle());
        List<AddRiders.NewRider> fresh =
                add.riders().stream().filter(rider -> rides.add(id, rider)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        for (Way way : add.inOrder()) {
            Verdict.require(
                            vehicles.take(vehicle.id(), way, fresh.size()),
                            Reason.of(
                                    "activities.transport.full." + way.stored(),
                                    vehicle.name(),
                                    vehicle.free(way),
                                    fresh.size()))
                    .orRefuse("names");
            fresh.forEach(rider -> rides.seat(rider.id(), way, vehicle.id()));
        }
        audit.write(desk.author(by, activity), "riders-added", id.ref());
    }

    /** Takes somebody off the list and gives their seats back; whoever is not there is no fault. */
    public void unseat(Actor by, ActivityId id, RiderId rider) {
        ActivityView activity = changeable(by, id);
        Verdict.require(
                        rides.of(id).stream().anyMatch(ride -> ride.rider().equals(rider)),
                        Reason.of("activities.transport.gone"))
                .orConflict();
        rides.remove(rider).forEach(ride -> vehicles.take(ride.vehicle(), ride.way(), -1));
        audit.write(desk.author(by, activity), "rider-removed", id.ref());
    }

    /**
     * Ticks somebody off, or takes the tick back.
     *
     * @param aboard whether they are aboard
     */
    public void board(Actor by, ActivityId id, RiderId rider, Way way, boolean aboard) {
        ActivityView activity = activities.require(id);
        mayBoard(by, activity).orForbid();
        Verdict.require(!activity.isCancelled(), Reason.of("activities.refused.cancelled"))
                .orConflict();
        Verdict.require(
                        rides.of(id).stream().anyMatch(ride -> ride.rider().equals(rider) && ride.way() == way),
                        Reason.of("activities.transport.gone"))
                .orConflict();
        if (rides.board(
                rider,
                way,
                aboard ? clock.instant() : null,
                aboard ? by.author().account() : null)) {
            audit.write(desk.author(by, activity), aboard ? "boarded" : "boarding-undone", id.ref());
        }
    }

    // Reading

    /** The list with names and plates. */
    @Transactional(readOnly = true)
    public BoardingList open(Actor by, ActivityId id) {
        ActivityView activity = activities.require(id);
        mayBoard(by, activity).orForbid();
        return BoardingList.of(
                activity,
                vehicles.of(id),
                rides.of(id),
                organizations.shortNames(vehicles.of(id).stream()
                        .map(Vehicle::unit)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    @Transactional(readOnly = true)
    public Vehicle require(Actor by, ActivityId id, VehicleId vehicle) {
        desk.mayKeep(by, activities.require(id)).orForbid();
        return require(id, vehicle);
    }

    /** How many vehicles, seats and riders: for everybody. */
    @Transactional(readOnly = true)
    public Figures figures(ActivityId id) {
        List<Vehicle> all = vehicles.of(id);
        return new Figures(all.size(), all.stream().mapToInt(Vehicle::seats).sum(), rides.riders(id));
    }

    public record Figures(int vehicles, int seats, int riders) {}

    /** Whoever keeps the activity, and the people of a unit that lends a vehicle. */
    @Transactional(readOnly = true)
    public Verdict mayBoard(Actor by, ActivityView activity) {
        boolean lends = vehicles.of(activity.id()).stream()
                .map(Vehicle::unit)
                .filter(Objects::nonNull)
                .anyMatch(unit -> authority.mayActFor(by, unit).isAllowed());
        return lends
                ? Verdict.allowed()
                : Verdict.require(desk.mayKeep(by, activity).isAllowed(), Reason.of("activities.transport.refused"));
    }

    /** Nobody else seats anybody in this activity until the transaction ends. */
    ActivityView changeable(Actor by, ActivityId id) {
        ActivityView activity = activities.require(id);
        desk.mayKeep(by, activity).orForbid();
        Verdict.require(!activity.isCancelled(), Reason.of("activities.refused.cancelled"))
                .orConflict();
        shifts.lock(id);
        return activity;
    }

    Vehicle require(ActivityId id, VehicleId vehicle) {
        return vehicles.byId(vehicle)
                .filter(there -> there.activity().equals(id))
                .orElseThrow(Refused::missing);
    }

    private WriteVehicle known(WriteVehicle write) {
        UnitId unit = write.unit();
        Verdict.require(
                        unit == null || organizations.names(List.of(unit)).containsKey(unit),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("unit");
        return write;
    }

    private static Reason taken(Vehicle vehicle) {
        return Reason.of("activities.transport.name.taken", vehicle.name());
    }
}
