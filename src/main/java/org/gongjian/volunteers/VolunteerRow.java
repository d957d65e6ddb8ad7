package org.gongjian.volunteers;

import java.util.Objects;
import org.gongjian.people.Age;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says of a volunteer.
 *
 * @param id of the registration, if one is made
 * @param person to be put in the books where nobody there is the same; with ID number and telephone
 * @param way in which the volunteer agreed, or for a minor the guardian
 * @param guardian of a minor, null for an adult
 */
record VolunteerRow(
        VolunteerId id,
        RegisterPerson person,
        Age age,
        Profile profile,
        Way way,
        @Nullable Guardian guardian) {

    /** Who agrees for a minor; with ID number. */
    record Guardian(RegisterPerson person, Relation relation) {}

    ResidentIdNumber number() {
        return Objects.requireNonNull(person.idNumber());
    }
}
