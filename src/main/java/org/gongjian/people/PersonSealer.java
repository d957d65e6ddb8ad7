package org.gongjian.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes persons of a list ready to be compared and written. It asks no database, so that it may work ahead of it. */
@Component
public class PersonSealer {

    private final FieldCipher cipher;

    PersonSealer(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param toWrite whether the fields are to be encrypted too */
    public PreparedPerson prepare(RegisterPerson person, boolean toWrite) {
        PhoneNumber phone = person.phone();
        ResidentIdNumber idNumber = person.idNumber();
        Address address = person.address();
        return new PreparedPerson(
                person,
                phone == null ? null : cipher.blindIndex(PersonalField.PHONE, phone.value()),
                idNumber == null ? null : cipher.blindIndex(PersonalField.ID_NUMBER, idNumber.value()),
                seal(person.id(), PersonalField.PHONE, phone == null ? null : phone.value(), toWrite),
                seal(person.id(), PersonalField.ID_NUMBER, idNumber == null ? null : idNumber.value(), toWrite),
                seal(person.id(), PersonalField.ADDRESS, address == null ? null : address.value(), toWrite));
    }

    private @Nullable SealedText seal(PersonId id, PersonalField field, @Nullable String text, boolean toWrite) {
        return text == null || !toWrite ? null : cipher.seal(id, field, text);
    }
}
