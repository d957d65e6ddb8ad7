package org.gongjian.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the persons many rows may mean, in a few statements for all of them. */
@Repository
class PersonLookups {

    private static final String KNOWN = """
            select id, merged_into, name, birth_date, phone_index, id_number_index, address, address_key, version
              from person
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PersonLookups(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Each way by its own index: those of ID numbers hold either who is here or who was merged. */
    KnownPersons known(List<PreparedPerson> rows) {
        List<KnownPersons.Known> found = byIndexes(() -> found(rows));
        return new KnownPersons(found, survivors(found), cipher);
    }

    private List<KnownPersons.Known> found(List<PreparedPerson> rows) {
        return jdbc.sql(KNOWN + """
                 where id_number_index in (select unnest(cast(:idNumbers as bytea[]))) and merged_into is null
                union
                """ + KNOWN + """
                 where id_number_index in (select unnest(cast(:idNumbers as bytea[]))) and merged_into is not null
                union
                """ + KNOWN + """
                 where phone_index in (select unnest(cast(:phones as bytea[])))
                 order by id
                """)
                .param(
                        "idNumbers",
                        rows.stream()
                                .map(row -> row.idNumberIndex)
                                .filter(Objects::nonNull)
                                .toArray(byte[][]::new))
                .param(
                        "phones",
                        rows.stream()
                                .map(row -> row.phoneIndex)
                                .filter(Objects::nonNull)
                                .toArray(byte[][]::new))
                .query((row, number) -> known(row))
                .list();
    }

    private Map<UUID, KnownPersons.Known> survivors(List<KnownPersons.Known> found) {
        UUID[] ids = found.stream()
                .map(KnownPersons.Known::mergedInto)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, KnownPersons.Known> survivors = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql(KNOWN + " where id = any(:ids) and erased_at is null")
                    .param("ids", ids)
                    .query((row, number) -> known(row))
                    .list()
                    .forEach(known -> survivors.put(known.id(), known));
        }
        return survivors;
    }

    /** Who has one of these ID numbers; who was merged as the one that speaks for both, if nobody has the number now. */
    Map<ResidentIdNumber, PersonId> byIdNumber(Collection<ResidentIdNumber> numbers) {
        return byIndexes(() -> numbered(numbers));
    }

    private Map<ResidentIdNumber, PersonId> numbered(Collection<ResidentIdNumber> numbers) {
        Map<ByteBuffer, ResidentIdNumber> asked = new HashMap<>();
        numbers.forEach(number ->
                asked.put(ByteBuffer.wrap(cipher.blindIndex(PersonalField.ID_NUMBER, number.value())), number));
        Map<ResidentIdNumber, PersonId> found = new HashMap<>();
        jdbc.sql("""
                select id, id_number_index, merged_into is null as stands from person
                 where id_number_index in (select unnest(cast(:idNumbers as bytea[]))) and merged_into is null
                union
                select merged_into, id_number_index, false from person
                 where id_number_index in (select unnest(cast(:idNumbers as bytea[]))) and merged_into is not null
                 order by stands desc, id
                """)
                .param(
                        "idNumbers",
                        asked.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .query(row -> {
                    ResidentIdNumber number = asked.get(ByteBuffer.wrap(row.getBytes("id_number_index")));
                    found.putIfAbsent(Objects.requireNonNull(number), new PersonId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** Of each of these how many records without an ID number say the same name, and the same telephone or birthday. */
    Map<PersonId, Integer> twins(Collection<RegisterPerson> persons) {
        return byIndexes(() -> alike(persons));
    }

    private Map<PersonId, Integer> alike(Collection<RegisterPerson> persons) {
        Map<PersonId, Integer> twins = new HashMap<>();
        jdbc.sql("""
                with wanted as (
                    select * from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:birthDates as date[]),
                                         cast(:phones as bytea[])) as wanted (id, name, birth_date, phone_index)
                ), twin as (
                    select wanted.id, person.id as other
                      from wanted join person on person.phone_index = wanted.phone_index and person.name = wanted.name
                     where person.id_number_index is null and person.merged_into is null and person.erased_at is null
                    union
                    select wanted.id, person.id
                      from wanted join person on person.birth_date = wanted.birth_date and person.name = wanted.name
                     where person.id_number_index is null and person.merged_into is null and person.erased_at is null
                )
                select id, count(*) from twin group by id
                """)
                .param(
                        "ids",
                        persons.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .param("names", persons.stream().map(RegisterPerson::name).toArray(String[]::new))
                .param(
                        "birthDates",
                        persons.stream().map(PersonLookups::birthDate).toArray(String[]::new))
                .param("phones", persons.stream().map(this::phoneIndex).toArray(byte[][]::new))
                .query(row -> {
                    twins.put(new PersonId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return twins;
    }

    private static @Nullable String birthDate(RegisterPerson person) {
        return person.birthDate() == null ? null : person.birthDate().toString();
    }

    private byte @Nullable [] phoneIndex(RegisterPerson person) {
        PhoneNumber phone = person.phone();
        return phone == null ? null : cipher.blindIndex(PersonalField.PHONE, phone.value());
    }

    /**
     * Within a transaction that fills the table nothing is known of its size, and a plan kept from its beginning reads it whole
     * for every batch. Only for the question: left so, each row written afterwards would have its keys to other tables planned
     * anew, which takes longer than writing it.
     */
    private <T> T byIndexes(Supplier<T> question) {
        plan("force_custom_plan", "off");
        T answer = question.get();
        plan("auto", "on");
        return answer;
    }

    private void plan(String plans, String wholeTables) {
        jdbc.sql("select set_config('plan_cache_mode', :plans, true), set_config('enable_seqscan', :wholeTables, true)")
                .param("plans", plans)
                .param("wholeTables", wholeTables)
                .query()
                .singleRow();
    }

    private static KnownPersons.Known known(ResultSet row) throws SQLException {
        byte @Nullable [] address = row.getBytes("address");
        return new KnownPersons.Known(
                row.getObject("id", UUID.class),
                row.getObject("merged_into", UUID.class),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getBytes("phone_index"),
                row.getBytes("id_number_index"),
                address == null ? null : new SealedText(address, row.getString("address_key")),
                row.getInt("version"));
    }
}
