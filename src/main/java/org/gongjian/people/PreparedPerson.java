package org.gongjian.people;

import org.jspecify.annotations.Nullable;

/** A person of a list with the blind indexes made and, where it is to be written, the fields encrypted. */
public final class PreparedPerson {

    final RegisterPerson person;
    final byte @Nullable [] phoneIndex;
    final byte @Nullable [] idNumberIndex;
    final @Nullable SealedText phone;
    final @Nullable SealedText idNumber;
    final @Nullable SealedText address;

    PreparedPerson(
            RegisterPerson person,
            byte @Nullable [] phoneIndex,
            byte @Nullable [] idNumberIndex,
            @Nullable SealedText phone,
            @Nullable SealedText idNumber,
            @Nullable SealedText address) {
        this.person = person;
        this.phoneIndex = phoneIndex;
        this.idNumberIndex = idNumberIndex;
        this.phone = phone;
        this.idNumber = idNumber;
        this.address = address;
    }

    public RegisterPerson person() {
        return person;
    }
}
