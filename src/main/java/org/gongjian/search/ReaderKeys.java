package org.gongjian.search;

import java.util.Set;
import java.util.TreeSet;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.springframework.stereotype.Component;

/** The keys somebody holds, from the mandates in force now. */
@Component
class ReaderKeys {

    private final Authority authority;

    ReaderKeys(Authority authority) {
        this.authority = authority;
    }

    Set<String> of(Actor reader) {
        Set<String> keys = new TreeSet<>();
        if (reader.isDistrictOfficer()) {
            keys.add(Readers.key(Role.DISTRICT_OFFICER));
        }
        reader.mandates().forEach(mandate -> keys.add(Readers.key(mandate.role())));
        if (!reader.mandates().isEmpty()) {
            authority.unitsOf(reader).forEach(unit -> keys.add(Readers.key(unit)));
        }
        return keys;
    }
}
