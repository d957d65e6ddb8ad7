package org.gongjian.people;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Register a person.
 *
 * @param birthDate null where unknown; taken from the ID number where there is one
 */
public record RegisterPerson(
        PersonId id,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        @Nullable Address address) {

    public RegisterPerson {
        name = new PersonName(name).value();
        if (idNumber != null) {
            if (birthDate != null && !birthDate.equals(idNumber.birthDate())) {
                throw Refused.invalid("birthDate", Reason.of("people.birth-date.differs"));
            }
            birthDate = idNumber.birthDate();
        }
    }

    /** A person of whom only the name is known. */
    public static RegisterPerson named(PersonId id, String name) {
        return new RegisterPerson(id, name, null, null, null, null);
    }

    public static RegisterPerson named(PersonId id, String name, @Nullable PhoneNumber phone) {
        return new RegisterPerson(id, name, null, phone, null, null);
    }
}
