package org.gongjian.activities.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where when a way is filled in order; plain Java. Earlier ones come first. One rides home in the vehicle one came in
 * where that has a seat. Those who signed up together share a vehicle where one takes them all, and are spread where none does.
 */
final class SeatingPlan {

    private final Way way;
    private final Map<VehicleId, Integer> free = new LinkedHashMap<>();
    private final Map<Passenger, VehicleId> seats = new LinkedHashMap<>();

    private SeatingPlan(List<Vehicle> vehicles, Way way) {
        this.way = way;
        vehicles.forEach(vehicle -> free.put(vehicle.id(), vehicle.free(way)));
    }

    /**
     * @param passengers without a seat on this way, in order
     * @return those who get one
     */
    static Map<Passenger, VehicleId> inOrder(List<Vehicle> vehicles, List<Passenger> passengers, Way way) {
        SeatingPlan plan = new SeatingPlan(vehicles, way);
        parties(passengers).forEach(plan::seat);
        return plan.seats;
    }

    private static Iterable<List<Passenger>> parties(List<Passenger> passengers) {
        Map<UUID, List<Passenger>> parties = new LinkedHashMap<>();
        passengers.forEach(one ->
                parties.computeIfAbsent(one.party(), party -> new ArrayList<>()).add(one));
        return parties.values();
    }

    private void seat(List<Passenger> party) {
        VehicleId whole = vehicleFor(party.size(), otherWay(party.getFirst()));
        for (Passenger one : party) {
            VehicleId vehicle = whole == null ? vehicleFor(1, otherWay(one)) : whole;
            if (vehicle != null) {
                free.merge(vehicle, -1, Integer::sum);
                seats.put(one, vehicle);
            }
        }
    }

    private @Nullable VehicleId vehicleFor(int size, @Nullable VehicleId rather) {
        if (rather != null && free.getOrDefault(rather, 0) >= size) {
            return rather;
        }
        return free.entrySet().stream()
                .filter(vehicle -> vehicle.getValue() >= size)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private @Nullable VehicleId otherWay(Passenger one) {
        return one.seat(way == Way.THERE ? Way.BACK : Way.THERE);
    }
}
