package org.gongjian.search;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.district.AreaId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.springframework.stereotype.Component;

/** The keys somebody holds, from the mandates in force now. */
@Component
class ReaderKeys {

    private final Units units;

    ReaderKeys(Units units) {
        this.units = units;
    }

    Set<String> of(Actor reader) {
        Set<String> keys = new TreeSet<>();
        if (reader.isDistrictOfficer()) {
            keys.add(Readers.role(Role.DISTRICT_OFFICER));
        }
        reader.mandates().forEach(mandate -> keys.add(Readers.role(mandate.role())));
        for (UnitId unit : reader.units()) {
            keys.add(Readers.of(unit));
            keys.add(Readers.over(unit));
        }
        Set<AreaId> watched = new HashSet<>();
        reader.mandates().stream().map(Mandate::reach).forEach(watched::addAll);
        units.lyingIn(watched).forEach(unit -> keys.add(Readers.over(unit)));
        return keys;
    }
}
