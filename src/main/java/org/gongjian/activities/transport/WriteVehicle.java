package org.gongjian.activities.transport;

import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle: whose it is and how many it takes.
 *
 * @param name what people look for at the kerb, such as “car 3”
 * @param unit whose it is, or else {@code owner} says which volunteer's
 * @param plate kept encrypted; shown to whoever keeps the activity and to the people of {@code unit} only
 * @param seats for riders, the driver's not among them
 */
public record WriteVehicle(
        VehicleId id,
        String name,
        @Nullable UnitId unit,
        @Nullable String owner,
        @Nullable String driver,
        @Nullable String plate,
        int seats) {

    /** The most riders one vehicle takes: a double-decker's. */
    public static final int MOST_SEATS = 80;

    public static final int LONGEST = 40;

    public WriteVehicle {
        name = name.strip();
        Verdict.require(!name.isEmpty() && name.length() <= LONGEST, Reason.of("activities.transport.long", LONGEST))
                .orRefuse("name");
        if ((unit == null) == (owner == null)) {
            throw Refused.invalid("unit", Reason.of("activities.transport.one-owner"));
        }
        Verdict.require(seats >= 1 && seats <= MOST_SEATS, Reason.of("activities.transport.seats.range", MOST_SEATS))
                .orRefuse("seats");
    }
}
