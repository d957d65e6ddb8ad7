package org.gongjian.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons column by column, as one statement takes them; an element is null where nothing is known. */
final class PersonColumns {

    final UUID[] ids;
    final Integer[] versions;
    final @Nullable String[] names;
    final @Nullable String[] birthDates;
    final byte[] @Nullable [] phones;
    final @Nullable String[] phoneKeys;
    final byte[] @Nullable [] phoneIndexes;
    final @Nullable String[] phoneMasks;
    final byte[] @Nullable [] idNumbers;
    final @Nullable String[] idNumberKeys;
    final byte[] @Nullable [] idNumberIndexes;
    final @Nullable String[] idNumberMasks;
    final byte[] @Nullable [] addresses;
    final @Nullable String[] addressKeys;
    private int size;

    PersonColumns(int rows) {
        ids = new UUID[rows];
        versions = new Integer[rows];
        names = new @Nullable String[rows];
        birthDates = new @Nullable String[rows];
        phones = new byte[rows] @Nullable [];
        phoneKeys = new @Nullable String[rows];
        phoneIndexes = new byte[rows] @Nullable [];
        phoneMasks = new @Nullable String[rows];
        idNumbers = new byte[rows] @Nullable [];
        idNumberKeys = new @Nullable String[rows];
        idNumberIndexes = new byte[rows] @Nullable [];
        idNumberMasks = new @Nullable String[rows];
        addresses = new byte[rows] @Nullable [];
        addressKeys = new @Nullable String[rows];
    }

    void add(PersonId id, int version, PreparedPerson prepared) {
        RegisterPerson person = prepared.person;
        int row = size++;
        ids[row] = id.value();
        versions[row] = version;
        names[row] = person.name();
        birthDates[row] = person.birthDate() == null ? null : person.birthDate().toString();
        if (person.phone() != null && prepared.phone != null) {
            phones[row] = prepared.phone.bytes();
            phoneKeys[row] = prepared.phone.key();
            phoneIndexes[row] = prepared.phoneIndex;
            phoneMasks[row] = person.phone().masked();
        }
        if (person.idNumber() != null && prepared.idNumber != null) {
            idNumbers[row] = prepared.idNumber.bytes();
            idNumberKeys[row] = prepared.idNumber.key();
            idNumberIndexes[row] = prepared.idNumberIndex;
            idNumberMasks[row] = person.idNumber().masked();
        }
        if (prepared.address != null) {
            addresses[row] = prepared.address.bytes();
            addressKeys[row] = prepared.address.key();
        }
    }

    /** Of the person that was added last. */
    void keepName() {
        names[size - 1] = null;
    }
}
