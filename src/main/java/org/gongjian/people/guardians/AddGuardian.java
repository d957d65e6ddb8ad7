package org.gongjian.people.guardians;

import java.time.LocalDate;
import org.gongjian.people.PersonId;

/**
 * Note who is a minor's guardian.
 *
 * @param from the first day, in the district's zone
 */
public record AddGuardian(GuardianId id, PersonId minor, PersonId guardian, Relation relation, LocalDate from) {

    Guardianship noted() {
        return new Guardianship(id, minor, guardian, relation, from, null, 0);
    }
}
