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

    /** Opens a question asked anew for each of what is wanted; the offset keeps it from being joined in any other way. */
    private static final String EACH = " cross join lateral (";

    private static final String BY_ITSELF = " offset 0) known\n";

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
        String byIdNumber = "select known.* from unnest(cast(:idNumbers as bytea[])) wanted (number)" + EACH + KNOWN;
        String byPhone = "select known.* from unnest(cast(:phones as bytea[])) wanted (number)" + EACH + KNOWN;
        return jdbc.sql(byIdNumber + " where id_number_index = wanted.number and merged_into is null" + BY_ITSELF
                        + " union "
                        + byIdNumber + " where id_number_index = wanted.number and merged_into is not null" + BY_ITSELF
                        + " union "
                        + byPhone + " where phone_index = wanted.number" + BY_ITSELF
                        + " order by id")
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
                select known.id, wanted.number as id_number_index, true as stands
                  from unnest(cast(:idNumbers as bytea[])) wanted (number)
                 cross join lateral (select id from person
                                      where id_number_index = wanted.number and merged_into is null offset 0) known
                union
                select known.merged_into, wanted.number, false
                  from unnest(cast(:idNumbers as bytea[])) wanted (number)
                 cross join lateral (select merged_into from person
                                      where id_number_index = wanted.number and merged_into is not null offset 0) known
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
                    select wanted.id, known.id as other
                      from wanted cross join lateral (
                          select id from person
                           where phone_index = wanted.phone_index and name = wanted.name
                             and id_number_index is null and merged_into is null and erased_at is null offset 0) known
                    union
                    select wanted.id, known.id
                      from wanted cross join lateral (
                          select id from person
                           where birth_date = wanted.birth_date and name = wanted.name
                             and id_number_index is null and merged_into is null and erased_at is null offset 0) known
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
     * Within a transaction that fills the table nothing is known of its size, and a plan kept from its beginning, or one that
     * joins, reads it whole for every batch. Only for the question: left so, each row written afterwards would have its keys to
     * other tables planned anew, which takes longer than writing it.
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
