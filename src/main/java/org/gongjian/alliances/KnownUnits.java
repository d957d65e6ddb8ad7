package org.gongjian.alliances;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Whether the units that were chosen are units of this district; one that is not is a fault of its field. */
@Component
class KnownUnits {

    private final Organizations organizations;

    KnownUnits(Organizations organizations) {
        this.organizations = organizations;
    }

    void check(DescribeAlliance alliance) {
        List<UnitId> members = alliance.members().stream().map(Membership::unit).toList();
        Set<UnitId> known = known(Stream.concat(Stream.of(alliance.founder()), members.stream()));
        check(known, alliance.founder(), "founder");
        IntStream.range(0, members.size()).forEach(i -> check(known, members.get(i), "members[" + i + "].unit"));
    }

    void check(AgreementText text) {
        List<UnitId> parties = text.parties().stream().map(Party::unit).toList();
        Set<UnitId> known = known(parties.stream());
        IntStream.range(0, parties.size()).forEach(i -> check(known, parties.get(i), "parties[" + i + "].unit"));
    }

    private Set<UnitId> known(Stream<UnitId> units) {
        return organizations.names(units.distinct().toList()).keySet();
    }

    private static void check(Set<UnitId> known, UnitId unit, String field) {
        Verdict.require(known.contains(unit), Reason.of("frame.fault.unknown")).orRefuse(field);
    }
}
