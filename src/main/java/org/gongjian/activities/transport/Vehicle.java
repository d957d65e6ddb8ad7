package org.gongjian.activities.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.activities.ActivityId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as it stands.
 *
 * @param seats for riders, the driver's not among them
 * @param takenThere never more than {@code seats}, and neither is {@code takenBack}
 */
public record Vehicle(
        VehicleId id,
        ActivityId activity,
        String name,
        @Nullable UnitId unit,
        @Nullable String owner,
        @Nullable String driver,
        @Nullable String plate,
        int seats,
        int takenThere,
        int takenBack,
        int version) {

    static Vehicle of(ActivityId activity, WriteVehicle write) {
        return new Vehicle(
                write.id(),
                activity,
                write.name(),
                write.unit(),
                write.owner(),
                write.driver(),
                write.plate(),
                write.seats(),
                0,
                0,
                0);
    }

    Vehicle with(WriteVehicle write) {
        return new Vehicle(
                id,
                activity,
                write.name(),
                write.unit(),
                write.owner(),
                write.driver(),
                write.plate(),
                write.seats(),
                takenThere,
                takenBack,
                version);
    }

    public int taken(Way way) {
        return way == Way.THERE ? takenThere : takenBack;
    }

    public int free(Way way) {
        return seats - taken(way);
    }

    public String path() {
        return activity.path() + "/transport/vehicles/" + id.value();
    }

    List<String> differencesTo(Vehicle other) {
        List<String> names = new ArrayList<>();
        note(names, "name", name, other.name);
        note(names, "owner", unit, other.unit);
        note(names, "owner", owner, other.owner);
        note(names, "driver", driver, other.driver);
        note(names, "plate", plate, other.plate);
        note(names, "seats", seats, other.seats);
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs) && !names.contains(name)) {
            names.add(name);
        }
    }
}
