package org.gongjian.activities.transport;

import java.util.List;
import java.util.Map;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** Who rides where, vehicle by vehicle. */
public record BoardingList(ActivityView activity, List<Car> cars) {

    public BoardingList {
        cars = List.copyOf(cars);
    }

    /**
     * A vehicle with its riders on each way.
     *
     * @param unit the name of the unit that lends it, null where a volunteer does
     */
    public record Car(Vehicle vehicle, @Nullable Localized unit, List<Ride> there, List<Ride> back) {

        public Car {
            there = List.copyOf(there);
            back = List.copyOf(back);
        }

        public List<Ride> riders(Way way) {
            return way == Way.THERE ? there : back;
        }

        public long aboard(Way way) {
            return riders(way).stream().filter(Ride::isAboard).count();
        }
    }

    static BoardingList of(
            ActivityView activity, List<Vehicle> vehicles, List<Ride> rides, Map<UnitId, Localized> units) {
        return new BoardingList(
                activity,
                vehicles.stream()
                        .map(vehicle -> new Car(
                                vehicle,
                                vehicle.unit() == null ? null : units.get(vehicle.unit()),
                                in(vehicle, Way.THERE, rides),
                                in(vehicle, Way.BACK, rides)))
                        .toList());
    }

    private static List<Ride> in(Vehicle vehicle, Way way, List<Ride> rides) {
        return rides.stream()
                .filter(ride -> ride.way() == way && ride.vehicle().equals(vehicle.id()))
                .toList();
    }
}
