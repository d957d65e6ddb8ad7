package org.gongjian.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.people.SealedColumns.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Persons as rows for a load of a great many at once, sealed as every other; it asks no database. Only for persons that are made
 * up: nobody is told and no audit line is written.
 */
@Component
public class PersonLoad {

    /** The columns of a row. */
    public static final String COLUMNS =
            "id, name, sort_key, birth_date, phone, phone_key, phone_index, phone_mask, id_number, id_number_key,"
                    + " id_number_index, id_number_mask, address, address_key, version";

    private final SealedColumns columns;

    PersonLoad(FieldCipher cipher) {
        this.columns = new SealedColumns(cipher);
    }

    /** The row of a person, a value for each column; what is bytes is a {@code byte[]}. */
    public @Nullable Object[] row(RegisterPerson person) {
        Sealed phone = columns.phone(person.id(), person.phone());
        Sealed idNumber = columns.idNumber(person.id(), person.idNumber());
        Sealed address = columns.address(person.id(), person.address());
        return new @Nullable Object[] {
            person.id().value(),
            person.name(),
            NameParts.sortKey(person.name()),
            person.birthDate(),
            phone.bytes(),
            phone.key(),
            phone.index(),
            phone.mask(),
            idNumber.bytes(),
            idNumber.key(),
            idNumber.index(),
            idNumber.mask(),
            address.bytes(),
            address.key(),
            0
        };
    }

    /** The beginnings by which a person is found. */
    public Set<String> parts(String name, @Nullable PhoneNumber phone) {
        return NameParts.of(name, phone == null ? null : phone.masked()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }
}
