package org.gongjian.people;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** Persons who may be meant by some rows, by the blind indexes of ID number and telephone. */
final class KnownPersons {

    private final Map<ByteBuffer, Known> byIdNumber;
    private final Map<ByteBuffer, List<Known>> byPhone;
    private final FieldCipher cipher;

    KnownPersons(Map<ByteBuffer, Known> byIdNumber, Map<ByteBuffer, List<Known>> byPhone, FieldCipher cipher) {
        this.byIdNumber = byIdNumber;
        this.byPhone = byPhone;
        this.cipher = cipher;
    }

    /** A person with the fields closed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            byte @Nullable [] phone,
            byte @Nullable [] idNumber,
            @Nullable SealedText address,
            int version) {}

    Likeness likenessOf(PreparedPerson prepared) {
        RegisterPerson row = prepared.person;
        byte[] idNumber = prepared.idNumberIndex;
        byte[] phone = prepared.phoneIndex;
        Known found = idNumber == null ? null : byIdNumber.get(ByteBuffer.wrap(idNumber));
        if (found == null && phone != null) {
            Predicate<Known> fits =
                    known -> known.name().equals(row.name()) && (idNumber == null || known.idNumber() == null);
            List<Known> named = byPhone.getOrDefault(ByteBuffer.wrap(phone), List.of()).stream()
                    .filter(fits)
                    .toList();
            if (named.size() > 1) {
                return new Likeness.Unclear("name", Reason.of("people.likeness.several", named.size()));
            }
            found = named.isEmpty() ? null : named.getFirst();
        }
        return found == null ? new Likeness.New() : compared(found, row, idNumber, phone);
    }

    private Likeness compared(Known known, RegisterPerson row, byte @Nullable [] idNumber, byte @Nullable [] phone) {
        List<String> fields = new ArrayList<>();
        note(fields, "name", !row.name().equals(known.name()));
        note(fields, "birth-date", row.birthDate() != null && !row.birthDate().equals(known.birthDate()));
        note(fields, "phone", phone != null && !Arrays.equals(phone, known.phone()));
        note(fields, "id-number", idNumber != null && !Arrays.equals(idNumber, known.idNumber()));
        note(fields, "address", row.address() != null && !isAt(known, row.address()));
        return fields.isEmpty()
                ? new Likeness.Same(known.id(), known.version())
                : new Likeness.Differs(known.id(), known.version(), fields);
    }

    private boolean isAt(Known known, Address address) {
        return known.address() != null
                && cipher.open(new PersonId(known.id()), PersonalField.ADDRESS, known.address())
                        .equals(address.value());
    }

    private static void note(List<String> fields, String field, boolean differs) {
        if (differs) {
            fields.add(field);
        }
    }
}
