package org.gongjian.activities.transport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's seat on one way.
 *
 * @param placeless whether they signed up and have no place any more
 * @param boardedAt when it was ticked off that they are aboard; null as long as it was not
 */
public record Ride(
        RiderId rider,
        String name,
        Way way,
        VehicleId vehicle,
        boolean placeless,
        @Nullable Instant boardedAt) {

    public boolean isAboard() {
        return boardedAt != null;
    }
}
