package org.gongjian.people;

import java.time.LocalDate;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Correct what is kept of a person. An encrypted field that is null stays as it is, unless it is among those to remove.
 *
 * @param version of the person as it was opened
 * @param birthDate null where unknown; taken from a new ID number where there is one
 */
public record CorrectPerson(
        PersonId id,
        int version,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        @Nullable Address address,
        Set<PersonalField> remove) {

    public CorrectPerson {
        name = new PersonName(name).value();
        remove = Set.copyOf(remove);
        if (idNumber != null) {
            if (birthDate != null && !birthDate.equals(idNumber.birthDate())) {
                throw Refused.invalid("birthDate", Reason.of("people.birth-date.differs"));
            }
            birthDate = idNumber.birthDate();
        }
    }
}
