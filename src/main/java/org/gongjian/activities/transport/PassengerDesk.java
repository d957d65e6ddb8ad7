package org.gongjian.activities.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats those who have a place in the activity; nobody types their names again. Whoever keeps the activity may. */
@Service
@Transactional
public class PassengerDesk {

    /** How many who have no seat are listed; filling in order seats more than these. */
    public static final int LISTED = 200;

    private final TransportDesk transport;
    private final PassengerRows passengers;
    private final VehicleRows vehicles;
    private final ActivityDesk desk;
    private final AuditLog audit;

    PassengerDesk(
            TransportDesk transport,
            PassengerRows passengers,
            VehicleRows vehicles,
            ActivityDesk desk,
            AuditLog audit) {
        this.transport = transport;
        this.passengers = passengers;
        this.vehicles = vehicles;
        this.desk = desk;
        this.audit = audit;
    }

    /** All of them or none. Whoever has a seat on a way keeps it, so that asking again changes nothing. */
    public void seat(Actor by, ActivityId id, SeatPassengers command) {
        ActivityView activity = transport.changeable(by, id);
        Vehicle vehicle = transport.require(id, command.vehicle());
        for (Way way : command.inOrder()) {
            List<Passenger> chosen = passengers.of(id, command.persons());
            Verdict.require(chosen.size() == command.persons().size(), Reason.of("activities.transport.placed.gone"))
                    .orRefuse("persons");
            Map<Passenger, VehicleId> seats = chosen.stream()
                    .filter(one -> !one.isSeated(way))
                    .collect(Collectors.toMap(one -> one, one -> vehicle.id(), (one, same) -> one, LinkedHashMap::new));
            Verdict.require(
                            seats.size() <= vehicle.free(way),
                            Reason.of(
                                    "activities.transport.full." + way.stored(),
                                    vehicle.name(),
                                    vehicle.free(way),
                                    seats.size()))
                    .orRefuse("persons");
            take(activity, by, seats, way);
        }
    }

    /**
     * As many as there are seats, in the order they got their places.
     *
     * @return how many were seated
     */
    public int fill(Actor by, ActivityId id, Way way) {
        ActivityView activity = transport.changeable(by, id);
        List<Vehicle> cars = vehicles.of(id);
        int free = cars.stream().mapToInt(car -> car.free(way)).sum();
        Map<Passenger, VehicleId> seats = SeatingPlan.inOrder(cars, passengers.unseated(id, way, free), way);
        take(activity, by, seats, way);
        return seats.size();
    }

    /** Who has a place and no seat on a way, the first {@value #LISTED} in order. */
    @Transactional(readOnly = true)
    public Unseated unseated(Actor by, ActivityView activity, Way way) {
        desk.mayKeep(by, activity).orForbid();
        List<Passenger> found = passengers.unseated(activity.id(), way, LISTED + 1);
        return new Unseated(found.subList(0, Math.min(LISTED, found.size())), found.size() > LISTED);
    }

    /** @param more whether there are more than are listed */
    public record Unseated(List<Passenger> passengers, boolean more) {

        public Unseated {
            passengers = List.copyOf(passengers);
        }
    }

    private void take(ActivityView activity, Actor by, Map<Passenger, VehicleId> seats, Way way) {
        if (seats.isEmpty()) {
            return;
        }
        Map<RiderId, PersonId> fresh = new LinkedHashMap<>();
        Map<RiderId, VehicleId> rides = new LinkedHashMap<>();
        seats.forEach((passenger, vehicle) -> {
            RiderId rider = passenger.rider();
            if (rider == null) {
                rider = RiderId.next();
                fresh.put(rider, passenger.person());
            }
            rides.put(rider, vehicle);
        });
        passengers.add(activity.id(), fresh);
        seats.values().stream()
                .collect(Collectors.groupingBy(vehicle -> vehicle, Collectors.summingInt(vehicle -> 1)))
                .forEach((vehicle, size) -> Verdict.require(
                                vehicles.take(vehicle, way, size), Reason.of("activities.transport.placed.moved"))
                        .orConflict());
        passengers.seat(rides, way);
        audit.write(desk.author(by, activity), "riders-added", activity.ref());
    }
}
