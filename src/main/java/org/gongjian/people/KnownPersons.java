package org.gongjian.people;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Persons who may be meant by some rows, by the blind indexes of ID number and telephone. Whoever is found by what a record
 * said that was merged is the one that speaks for both; what the merged one said is nothing new of them.
 */
final class KnownPersons {

    private final Map<ByteBuffer, List<Known>> byIdNumber = new HashMap<>();
    private final Map<ByteBuffer, List<Known>> byPhone = new HashMap<>();
    private final Map<UUID, Known> survivors;
    private final FieldCipher cipher;

    /** @param survivors those that speak for the merged ones, by their ids */
    KnownPersons(Collection<Known> found, Map<UUID, Known> survivors, FieldCipher cipher) {
        this.survivors = Map.copyOf(survivors);
        this.cipher = cipher;
        for (Known known : found) {
            if (known.mergedInto() == null || survivors.containsKey(known.mergedInto())) {
                shelve(byIdNumber, known.idNumber(), known);
                shelve(byPhone, known.phone(), known);
            }
        }
    }

    /** A record with the fields closed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(
            UUID id,
            @Nullable UUID mergedInto,
            String name,
            @Nullable LocalDate birthDate,
            byte @Nullable [] phone,
            byte @Nullable [] idNumber,
            @Nullable SealedText address,
            int version) {}

    Likeness likenessOf(PreparedPerson prepared) {
        List<Known> found = byIdNumber(prepared.idNumberIndex);
        if (found.isEmpty()) {
            found = byPhoneAndName(prepared);
        }
        long persons =
                found.stream().map(known -> standing(known).id()).distinct().count();
        if (persons > 1) {
            return new Likeness.Unclear("name", Reason.of("people.likeness.several", persons));
        }
        return found.isEmpty() ? new Likeness.New() : compared(found, prepared);
    }

    /** Those who stand go before those who were merged: their number is theirs alone. */
    private List<Known> byIdNumber(byte @Nullable [] idNumber) {
        List<Known> found =
                idNumber == null ? List.of() : byIdNumber.getOrDefault(ByteBuffer.wrap(idNumber), List.of());
        List<Known> standing =
                found.stream().filter(known -> known.mergedInto() == null).toList();
        return standing.isEmpty() ? found : standing;
    }

    private List<Known> byPhoneAndName(PreparedPerson row) {
        if (row.phoneIndex == null) {
            return List.of();
        }
        Predicate<Known> fits = known -> known.name().equals(row.person.name())
                && (row.idNumberIndex == null
                        || (known.idNumber() == null && standing(known).idNumber() == null));
        return byPhone.getOrDefault(ByteBuffer.wrap(row.phoneIndex), List.of()).stream()
                .filter(fits)
                .toList();
    }

    private Likeness compared(List<Known> found, PreparedPerson prepared) {
        Known known = standing(found.getFirst());
        RegisterPerson row = prepared.person;
        byte[] phone = prepared.phoneIndex;
        byte[] idNumber = prepared.idNumberIndex;
        LocalDate birthDate = row.birthDate();
        Address address = row.address();
        List<Known> said = Stream.concat(Stream.of(known), found.stream()).toList();
        List<String> fields = new ArrayList<>();
        note(fields, "name", said, one -> row.name().equals(one.name()));
        note(fields, "birth-date", said, one -> birthDate == null || birthDate.equals(one.birthDate()));
        note(fields, "phone", said, one -> phone == null || Arrays.equals(phone, one.phone()));
        note(fields, "id-number", said, one -> idNumber == null || Arrays.equals(idNumber, one.idNumber()));
        note(fields, "address", said, one -> address == null || isAt(one, address));
        return fields.isEmpty()
                ? new Likeness.Same(known.id(), known.version())
                : new Likeness.Differs(known.id(), known.version(), fields);
    }

    private Known standing(Known known) {
        return known.mergedInto() == null ? known : survivors.getOrDefault(known.mergedInto(), known);
    }

    private boolean isAt(Known known, Address address) {
        return known.address() != null
                && cipher.open(new PersonId(known.id()), PersonalField.ADDRESS, known.address())
                        .equals(address.value());
    }

    private static void note(List<String> fields, String field, List<Known> said, Predicate<Known> same) {
        if (said.stream().noneMatch(same)) {
            fields.add(field);
        }
    }

    private static void shelve(Map<ByteBuffer, List<Known>> shelf, byte @Nullable [] index, Known known) {
        if (index != null) {
            shelf.computeIfAbsent(ByteBuffer.wrap(index), any -> new ArrayList<>(1))
                    .add(known);
        }
    }
}
