package org.gongjian.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.LargeCounts;
import org.gongjian.people.SealedColumns.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The persons as rows. One that was merged is read as the one that speaks for both; one that was erased is not here. */
@Repository
class Persons {

    private static final String SELECT = """
            select id, name, birth_date, phone_mask, id_number_mask, address is not null as has_address, version
              from person
            """;
    private static final String STANDING = " merged_into is null and erased_at is null ";

    private final JdbcClient jdbc;
    private final LargeCounts counts;
    private final FieldCipher cipher;
    private final SealedColumns columns;
    private final PersonParts parts;

    Persons(JdbcClient jdbc, LargeCounts counts, FieldCipher cipher, PersonParts parts) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.cipher = cipher;
        this.columns = new SealedColumns(cipher);
        this.parts = parts;
    }

    /** False where the id is there already. */
    boolean add(RegisterPerson person) {
        Sealed phone = columns.phone(person.id(), person.phone());
        Sealed idNumber = columns.idNumber(person.id(), person.idNumber());
        Sealed address = columns.address(person.id(), person.address());
        boolean added = jdbc.sql("""
                insert into person (id, name, sort_key, birth_date, phone, phone_key, phone_index, phone_mask,
                                    id_number, id_number_key, id_number_index, id_number_mask, address, address_key)
                values (:id, :name, :sortKey, :birthDate, :phone, :phoneKey, :phoneIndex, :phoneMask,
                        :idNumber, :idNumberKey, :idNumberIndex, :idNumberMask, :address, :addressKey)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", person.id().value())
                        .param("name", person.name())
                        .param("sortKey", NameParts.sortKey(person.name()))
                        .param("birthDate", person.birthDate())
                        .param("phone", phone.bytes())
                        .param("phoneKey", phone.key())
                        .param("phoneIndex", phone.index())
                        .param("phoneMask", phone.mask())
                        .param("idNumber", idNumber.bytes())
                        .param("idNumberKey", idNumber.key())
                        .param("idNumberIndex", idNumber.index())
                        .param("idNumberMask", idNumber.mask())
                        .param("address", address.bytes())
                        .param("addressKey", address.key())
                        .update()
                == 1;
        if (added) {
            parts.add(person.id(), person.name(), phone.mask());
        }
        return added;
    }

    boolean rename(PersonId person, String name, int version) {
        boolean renamed = jdbc.sql("""
                update person set name = :name, sort_key = :sortKey, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", person.value())
                        .param("name", name)
                        .param("sortKey", NameParts.sortKey(name))
                        .param("version", version)
                        .update()
                == 1;
        if (renamed) {
            replaceParts(person);
        }
        return renamed;
    }

    /** Writes every field; an encrypted one that is null empties its columns. False where somebody changed the row. */
    boolean write(PersonId person, int version, String name, @Nullable LocalDate birthDate, PersonalFields fields) {
        Sealed phone = columns.phone(person, fields.phone());
        Sealed idNumber = columns.idNumber(person, fields.idNumber());
        Sealed address = columns.address(person, fields.address());
        boolean written = jdbc.sql("""
                update person
                   set name = :name, sort_key = :sortKey, birth_date = :birthDate,
                       phone = :phone, phone_key = :phoneKey, phone_index = :phoneIndex, phone_mask = :phoneMask,
                       id_number = :idNumber, id_number_key = :idNumberKey, id_number_index = :idNumberIndex,
                       id_number_mask = :idNumberMask, address = :address, address_key = :addressKey,
                       version = version + 1
                 where id = :id and version = :version and merged_into is null and erased_at is null
                """)
                        .param("id", person.value())
                        .param("version", version)
                        .param("name", name)
                        .param("sortKey", NameParts.sortKey(name))
                        .param("birthDate", birthDate)
                        .param("phone", phone.bytes())
                        .param("phoneKey", phone.key())
                        .param("phoneIndex", phone.index())
                        .param("phoneMask", phone.mask())
                        .param("idNumber", idNumber.bytes())
                        .param("idNumberKey", idNumber.key())
                        .param("idNumberIndex", idNumber.index())
                        .param("idNumberMask", idNumber.mask())
                        .param("address", address.bytes())
                        .param("addressKey", address.key())
                        .update()
                == 1;
        if (written) {
            replaceParts(person);
        }
        return written;
    }

    /** Who speaks for this person: itself, or the one it was merged into; erased or not. */
    Optional<PersonId> standingFor(PersonId person) {
        return jdbc.sql("select standing(merged_into, id) as id from person where id = :id")
                .param("id", person.value())
                .query(Persons::id)
                .optional();
    }

    /** The person and all that were merged into it. */
    List<PersonId> identities(PersonId person) {
        return jdbc.sql("""
                select id from person
                 where id = (select standing(merged_into, id) from person where id = :id)
                    or merged_into = (select standing(merged_into, id) from person where id = :id)
                 order by id
                """).param("id", person.value()).query(Persons::id).list();
    }

    Optional<Person> byId(PersonId person) {
        return jdbc.sql(SELECT + """
                 where id = (select standing(merged_into, id) from person where id = :id) and erased_at is null
                """)
                .param("id", person.value())
                .query(Persons::person)
                .optional();
    }

    Optional<PersonEntry> entry(PersonId person) {
        return entries(List.of(person)).stream().findFirst();
    }

    List<PersonEntry> entries(Collection<PersonId> persons) {
        return jdbc.sql("""
                select id, name, birth_date, phone_mask, id_number_mask, address is not null as has_address, merged_into,
                       erased_at, version
                  from person where id = any(:ids) order by sort_key, id
                """).param("ids", uuids(persons)).query(Persons::entry).list();
    }

    /** What each id that is here is called now. */
    Map<PersonId, String> names(Collection<PersonId> persons) {
        return jdbc
                .sql("""
                select asked.id, person.name
                  from person asked join person on person.id = standing(asked.merged_into, asked.id)
                 where asked.id = any(:ids) and person.name is not null
                """)
                .param("ids", uuids(persons))
                .query((row, number) -> Map.entry(id(row, number), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Those found by the beginning of a name, or the first ones where nothing is asked for; in the order of the list. Of more
     * than are shown it is those whose names go on first in the alphabet after what was typed.
     */
    List<Person> called(String part, int atMost) {
        return part.isEmpty()
                ? jdbc.sql(SELECT + " where " + STANDING + " order by sort_key, id limit :atMost")
                        .param("atMost", atMost)
                        .query(Persons::person)
                        .list()
                : byIds(jdbc.sql("""
                        select person.id
                          from person_part part join person on person.id = part.person_id
                         where part.part >= :part and part.part < :partEnd
                           and part.part = (select min(own.part) from person_part own
                                             where own.person_id = part.person_id and own.part >= :part and own.part < :partEnd)
                           and person.merged_into is null and person.erased_at is null
                         order by part.part, part.person_id limit :atMost
                        """)
                        .param("part", part)
                        .param("partEnd", part + Character.toString(Character.MAX_CODE_POINT))
                        .param("atMost", atMost)
                        .query(Persons::id)
                        .list());
    }

    long count() {
        return counts.count(
                "persons",
                question -> jdbc.sql("select count(*) from person where " + STANDING)
                        .query(Long.class)
                        .single());
    }

    List<Person> byIds(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where id = any(:ids) and " + STANDING + " order by sort_key, id")
                .param("ids", uuids(persons))
                .query(Persons::person)
                .list();
    }

    List<Person> byPhone(PhoneNumber phone) {
        return jdbc.sql(SELECT + " where phone_index = :index and " + STANDING + " order by id")
                .param("index", cipher.blindIndex(PersonalField.PHONE, phone.value()))
                .query(Persons::person)
                .list();
    }

    Optional<Person> byIdNumber(ResidentIdNumber idNumber) {
        return jdbc.sql(SELECT + " where id_number_index = :index and " + STANDING)
                .param("index", cipher.blindIndex(PersonalField.ID_NUMBER, idNumber.value()))
                .query(Persons::person)
                .optional();
    }

    Optional<PersonalFields> open(PersonId person) {
        return jdbc.sql("""
                select id, phone, phone_key, id_number, id_number_key, address, address_key from person where id = :id
                """)
                .param("id", person.value())
                .query((row, number) -> new PersonalFields(
                        open(row, PersonalField.PHONE, PhoneNumber::new),
                        open(row, PersonalField.ID_NUMBER, ResidentIdNumber::new),
                        open(row, PersonalField.ADDRESS, Address::new)))
                .optional();
    }

    /** Locks some persons in one order, so that two who change the same ones wait for each other. */
    void lock(Collection<PersonId> persons) {
        jdbc.sql("""
                select id from person where district_id = current_district() and id = any(:ids) order by id for update
                """).param("ids", uuids(persons)).query(Persons::id).list();
    }

    /** Those who cannot be searched for yet, for they were registered by an older version. */
    List<PersonId> withoutParts(int atMost) {
        return jdbc.sql("""
                select id from person where sort_key is null and erased_at is null order by id limit :atMost
                """).param("atMost", atMost).query(Persons::id).list();
    }

    /** Makes persons sortable and findable, whatever they were found by before. */
    void makeParts(Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            parts.make(persons);
        }
    }

    /** The same for those of them who were sortable and findable before. */
    void remakeParts(Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            parts.remake(persons);
        }
    }

    /** Makes anew by what a person is found, and whom they look like; nothing where there is no name. */
    void replaceParts(PersonId person) {
        parts.replace(person);
    }

    private <T> @Nullable T open(ResultSet row, PersonalField field, Function<String, T> reader) throws SQLException {
        byte[] bytes = row.getBytes(field.code());
        return bytes == null
                ? null
                : reader.apply(
                        cipher.open(id(row, 0), field, new SealedText(bytes, row.getString(field.code() + "_key"))));
    }

    static UUID[] uuids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    static PersonId id(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("id", UUID.class));
    }

    static PersonEntry entry(ResultSet row, int number) throws SQLException {
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        OffsetDateTime erasedAt = row.getObject("erased_at", OffsetDateTime.class);
        return new PersonEntry(
                id(row, number),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone_mask"),
                row.getString("id_number_mask"),
                row.getBoolean("has_address"),
                mergedInto == null ? null : new PersonId(mergedInto),
                erasedAt == null ? null : erasedAt.toInstant(),
                row.getInt("version"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                id(row, number),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone_mask"),
                row.getString("id_number_mask"),
                row.getBoolean("has_address"),
                row.getInt("version"));
    }
}
