package org.gongjian.activities.transport;

import java.util.UUID;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a place in the activity, and where they are seated.
 *
 * @param party those who signed up together have the same
 * @param there null where they have no seat on the way there; likewise {@code back}
 */
public record Passenger(
        PersonId person,
        String name,
        UUID party,
        @Nullable RiderId rider,
        @Nullable VehicleId there,
        @Nullable VehicleId back) {

    public boolean isSeated(Way way) {
        return seat(way) != null;
    }

    @Nullable
    VehicleId seat(Way way) {
        return way == Way.THERE ? there : back;
    }
}
