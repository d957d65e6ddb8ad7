package org.gongjian.activities.transport;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;

/**
 * Seat people who have a place in one vehicle, all of them or none.
 *
 * @param persons 1 to {@link AddRiders#MOST}
 * @param ways at least one
 */
public record SeatPassengers(VehicleId vehicle, List<PersonId> persons, Set<Way> ways) {

    public SeatPassengers {
        persons = persons.stream().distinct().toList();
        ways = Set.copyOf(ways);
        if (persons.isEmpty()) {
            throw Refused.invalid("persons", Reason.of("frame.fault.choose"));
        }
        Verdict.require(persons.size() <= AddRiders.MOST, Reason.of("activities.transport.names.range", AddRiders.MOST))
                .orRefuse("persons");
        if (ways.isEmpty()) {
            throw Refused.invalid("ways", Reason.of("frame.fault.choose"));
        }
    }

    List<Way> inOrder() {
        return List.copyOf(EnumSet.copyOf(ways));
    }
}
