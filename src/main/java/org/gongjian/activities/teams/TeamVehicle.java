package org.gongjian.activities.teams;

import java.util.UUID;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * A vehicle a team lends.
 *
 * @param plate kept encrypted; read by those who keep the team, and by those who keep an activity it is taken into
 * @param seats for riders, the driver's not among them
 */
public record TeamVehicle(UUID id, String plate, int seats) {

    private static final int LONGEST = 20;

    public TeamVehicle {
        plate = plate.strip();
        Verdict.require(!plate.isEmpty() && plate.length() <= LONGEST, Reason.of("activities.team.plate", LONGEST))
                .and(Verdict.require(
                        seats >= 1 && seats <= WriteVehicle.MOST_SEATS,
                        Reason.of("activities.transport.seats.range", WriteVehicle.MOST_SEATS)))
                .orRefuse("vehicles");
    }
}
