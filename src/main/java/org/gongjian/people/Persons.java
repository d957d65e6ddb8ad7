package org.gongjian.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The persons as rows. */
@Repository
class Persons {

    private static final String SELECT = """
            select id, name, birth_date, phone_mask, id_number_mask, address is not null as has_address, version
              from person
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Persons(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** False where the id is there already. */
    boolean add(RegisterPerson person) {
        PhoneNumber phone = person.phone();
        ResidentIdNumber idNumber = person.idNumber();
        Sealed sealedPhone = seal(person.id(), PersonalField.PHONE, phone, PhoneNumber::value);
        Sealed sealedIdNumber = seal(person.id(), PersonalField.ID_NUMBER, idNumber, ResidentIdNumber::value);
        Sealed sealedAddress = seal(person.id(), PersonalField.ADDRESS, person.address(), Address::value);
        return jdbc.sql("""
                insert into person (id, name, birth_date, phone, phone_key, phone_index, phone_mask,
                                    id_number, id_number_key, id_number_index, id_number_mask, address, address_key)
                values (:id, :name, :birthDate, :phone, :phoneKey, :phoneIndex, :phoneMask,
                        :idNumber, :idNumberKey, :idNumberIndex, :idNumberMask, :address, :addressKey)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", person.id().value())
                        .param("name", person.name())
                        .param("birthDate", person.birthDate())
                        .param("phone", sealedPhone.bytes())
                        .param("phoneKey", sealedPhone.key())
                        .param("phoneIndex", sealedPhone.index())
                        .param("phoneMask", phone == null ? null : phone.masked())
                        .param("idNumber", sealedIdNumber.bytes())
                        .param("idNumberKey", sealedIdNumber.key())
                        .param("idNumberIndex", sealedIdNumber.index())
                        .param("idNumberMask", idNumber == null ? null : idNumber.masked())
                        .param("address", sealedAddress.bytes())
                        .param("addressKey", sealedAddress.key())
                        .update()
                == 1;
    }

    boolean rename(PersonId person, String name, int version) {
        return jdbc.sql("""
                update person set name = :name, version = version + 1 where id = :id and version = :version
                """)
                        .param("id", person.value())
                        .param("name", name)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Person> byId(PersonId person) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", person.value())
                .query(Persons::person)
                .optional();
    }

    List<Person> byIds(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where id = any(:ids)")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Persons::person)
                .list();
    }

    List<Person> all() {
        return jdbc.sql(SELECT + " order by name, id").query(Persons::person).list();
    }

    List<Person> byPhone(PhoneNumber phone) {
        return jdbc.sql(SELECT + " where phone_index = :index order by id")
                .param("index", cipher.blindIndex(PersonalField.PHONE, phone.value()))
                .query(Persons::person)
                .list();
    }

    Optional<Person> byIdNumber(ResidentIdNumber idNumber) {
        return jdbc.sql(SELECT + " where id_number_index = :index")
                .param("index", cipher.blindIndex(PersonalField.ID_NUMBER, idNumber.value()))
                .query(Persons::person)
                .optional();
    }

    Optional<PersonalFields> open(PersonId person) {
        return jdbc.sql("""
                select phone, phone_key, id_number, id_number_key, address, address_key from person where id = :id
                """)
                .param("id", person.value())
                .query((row, number) -> new PersonalFields(
                        open(row, person, PersonalField.PHONE, PhoneNumber::new),
                        open(row, person, PersonalField.ID_NUMBER, ResidentIdNumber::new),
                        open(row, person, PersonalField.ADDRESS, Address::new)))
                .optional();
    }

    private <T> @Nullable T open(ResultSet row, PersonId person, PersonalField field, Function<String, T> reader)
            throws SQLException {
        byte[] bytes = row.getBytes(field.code());
        return bytes == null
                ? null
                : reader.apply(cipher.open(person, field, new SealedText(bytes, row.getString(field.code() + "_key"))));
    }

    private <T> Sealed seal(PersonId person, PersonalField field, @Nullable T value, Function<T, String> text) {
        if (value == null) {
            return Sealed.NOTHING;
        }
        SealedText sealed = cipher.seal(person, field, text.apply(value));
        return new Sealed(sealed.bytes(), sealed.key(), cipher.blindIndex(field, text.apply(value)));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone_mask"),
                row.getString("id_number_mask"),
                row.getBoolean("has_address"),
                row.getInt("version"));
    }

    /** The columns of one encrypted field. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(byte @Nullable [] bytes, @Nullable String key, byte @Nullable [] index) {
        static final Sealed NOTHING = new Sealed(null, null, null);
    }
}
