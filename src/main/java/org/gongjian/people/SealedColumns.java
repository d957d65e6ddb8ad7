package org.gongjian.people;

import org.jspecify.annotations.Nullable;

/** What stands in the columns of the encrypted fields. */
final class SealedColumns {

    private final FieldCipher cipher;

    SealedColumns(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The columns of one encrypted field. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(
            byte @Nullable [] bytes,
            @Nullable String key,
            byte @Nullable [] index,
            @Nullable String mask) {
        static final Sealed NOTHING = new Sealed(null, null, null, null);
    }

    Sealed phone(PersonId person, @Nullable PhoneNumber phone) {
        return phone == null ? Sealed.NOTHING : seal(person, PersonalField.PHONE, phone.value(), phone.masked());
    }

    Sealed idNumber(PersonId person, @Nullable ResidentIdNumber number) {
        return number == null ? Sealed.NOTHING : seal(person, PersonalField.ID_NUMBER, number.value(), number.masked());
    }

    Sealed address(PersonId person, @Nullable Address address) {
        return address == null ? Sealed.NOTHING : seal(person, PersonalField.ADDRESS, address.value(), null);
    }

    private Sealed seal(PersonId person, PersonalField field, String text, @Nullable String mask) {
        SealedText sealed = cipher.seal(person, field, text);
        return new Sealed(sealed.bytes(), sealed.key(), cipher.blindIndex(field, text), mask);
    }
}
