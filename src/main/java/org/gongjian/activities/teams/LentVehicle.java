package org.gongjian.activities.teams;

import java.util.UUID;

/**
 * A vehicle a team lends, for those who look for one for an activity.
 *
 * @param leader whose word it is, by name
 * @param number of the vehicle in its team, from 1
 */
public record LentVehicle(TeamVehicle vehicle, String team, String leader, int number) {

    public UUID id() {
        return vehicle.id();
    }
}
