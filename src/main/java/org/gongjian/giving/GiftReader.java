package org.gongjian.giving;

import java.util.Set;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;

/**
 * Somebody who reads gifts: whose business which of them are.
 *
 * @param office whether every gift is, as for the district's officers
 * @param units those the reader acts for
 * @param persons every id the reader goes by
 */
record GiftReader(boolean office, Set<UnitId> units, Set<PersonId> persons) {

    /** Somebody whose business none of them is. */
    static final GiftReader PUBLIC = new GiftReader(false, Set.of(), Set.of());

    GiftReader {
        units = Set.copyOf(units);
        persons = Set.copyOf(persons);
    }

    /** Somebody who never gave in person. */
    GiftReader(boolean office, Set<UnitId> units) {
        this(office, units, Set.of());
    }

    /** Whether it is the reader's business: somebody who acts for one of the two units, who gave it, or the district's office. */
    boolean isConcernedBy(GiftDetails gift) {
        PersonDonor person = gift.person();
        return office
                || gift.units().stream().anyMatch(units::contains)
                || (person != null && person.registered() != null && persons.contains(person.registered()));
    }
}
