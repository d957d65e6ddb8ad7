package org.gongjian.activities.transport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;

/**
 * People who ride in one vehicle; all of them find a seat, or none.
 *
 * @param vehicle for every way
 * @param ways at least one
 */
public record AddRiders(List<NewRider> riders, VehicleId vehicle, Set<Way> ways) {

    /** The most at once. */
    public static final int MOST = 80;

    private static final int LONGEST = 60;

    /**
     * Somebody by name.
     *
     * @param id made where they were typed: adding the same again changes nothing
     */
    public record NewRider(RiderId id, String name) {

        public NewRider {
            name = name.strip();
            Verdict.require(
                            !name.isEmpty() && name.length() <= LONGEST,
                            Reason.of("activities.transport.long", LONGEST))
                    .orRefuse("names");
        }
    }

    public AddRiders {
        riders = List.copyOf(riders);
        ways = Set.copyOf(ways);
        Verdict.require(!riders.isEmpty() && riders.size() <= MOST, Reason.of("activities.transport.names.range", MOST))
                .orRefuse("names");
        if (ways.isEmpty()) {
            throw Refused.invalid("ways", Reason.of("frame.fault.choose"));
        }
        Map<String, Integer> times = new HashMap<>();
        for (NewRider rider : riders) {
            if (times.merge(rider.name(), 1, Integer::sum) > 1) {
                throw Refused.invalid("names", Reason.of("activities.transport.names.twice", rider.name()));
            }
        }
    }

    /** In a fixed order, so that two at once wait for each other and never lock each other out. */
    List<Way> inOrder() {
        return new ArrayList<>(EnumSet.copyOf(ways));
    }
}
