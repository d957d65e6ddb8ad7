package org.gongjian.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The personal fields of one person in plain, for the moment they are needed. */
public record PersonalFields(
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        @Nullable Address address) {

    PersonalFields only(Set<PersonalField> fields) {
        return new PersonalFields(
                fields.contains(PersonalField.PHONE) ? phone : null,
                fields.contains(PersonalField.ID_NUMBER) ? idNumber : null,
                fields.contains(PersonalField.ADDRESS) ? address : null);
    }

    PersonalFields corrected(CorrectPerson by) {
        return new PersonalFields(
                corrected(phone, by.phone(), by.remove().contains(PersonalField.PHONE)),
                corrected(idNumber, by.idNumber(), by.remove().contains(PersonalField.ID_NUMBER)),
                corrected(address, by.address(), by.remove().contains(PersonalField.ADDRESS)));
    }

    /** The fields another one says otherwise, as audit lines name them. */
    List<String> differences(PersonalFields other) {
        List<String> differences = new ArrayList<>();
        add(differences, PersonalField.PHONE, Objects.equals(phone, other.phone));
        add(differences, PersonalField.ID_NUMBER, Objects.equals(idNumber, other.idNumber));
        add(differences, PersonalField.ADDRESS, Objects.equals(address, other.address));
        return differences;
    }

    private static <T> @Nullable T corrected(@Nullable T before, @Nullable T now, boolean removed) {
        return now != null ? now : removed ? null : before;
    }

    private static void add(List<String> differences, PersonalField field, boolean same) {
        if (!same) {
            differences.add(field.field());
        }
    }
}
