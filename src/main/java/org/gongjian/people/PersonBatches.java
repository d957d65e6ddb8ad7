package org.gongjian.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.district.FormerRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The persons as rows, many in one statement. */
@Repository
class PersonBatches {

    private static final String COLUMNS = """
             from unnest(cast(:ids as uuid[]), cast(:versions as int[]), cast(:names as text[]), cast(:birthDates as date[]),
                         cast(:phones as bytea[]), cast(:phoneKeys as text[]), cast(:phoneIndexes as bytea[]), cast(:phoneMasks as text[]),
                         cast(:idNumbers as bytea[]), cast(:idNumberKeys as text[]), cast(:idNumberIndexes as bytea[]),
                         cast(:idNumberMasks as text[]), cast(:addresses as bytea[]), cast(:addressKeys as text[]))
                  as new (id, version, name, birth_date, phone, phone_key, phone_index, phone_mask,
                          id_number, id_number_key, id_number_index, id_number_mask, address, address_key)
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final PersonSealer sealer;

    PersonBatches(JdbcClient jdbc, FieldCipher cipher, PersonSealer sealer) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.sealer = sealer;
    }

    /**
     * By the indexes, each way by its own: those of ID numbers hold either who is here or who was merged. Within a transaction
     * that fills the table nothing is known of its size, and a plan kept from its beginning reads it whole for every batch.
     */
    KnownPersons known(List<PreparedPerson> rows) {
        jdbc.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)
                """).query().singleRow();
        Map<ByteBuffer, KnownPersons.Known> byIdNumber = new HashMap<>();
        Map<ByteBuffer, List<KnownPersons.Known>> byPhone = new HashMap<>();
        byte[][] idNumbers = rows.stream()
                .map(row -> row.idNumberIndex)
                .filter(Objects::nonNull)
                .toArray(byte[][]::new);
        byte[][] phones = rows.stream()
                .map(row -> row.phoneIndex)
                .filter(Objects::nonNull)
                .toArray(byte[][]::new);
        jdbc.sql("""
                select id, name, birth_date, phone_index, id_number_index, address, address_key, version
                  from person where id_number_index in (select unnest(cast(:idNumbers as bytea[]))) and merged_into is null
                union
                select id, name, birth_date, phone_index, id_number_index, address, address_key, version
                  from person where id_number_index in (select unnest(cast(:idNumbers as bytea[])))
                                and merged_into is not null
                union
                select id, name, birth_date, phone_index, id_number_index, address, address_key, version
                  from person where phone_index in (select unnest(cast(:phones as bytea[])))
                 order by id
                """)
                .param("idNumbers", idNumbers)
                .param("phones", phones)
                .query((row, number) -> known(row))
                .list()
                .forEach(known -> {
                    if (known.idNumber() != null) {
                        byIdNumber.put(ByteBuffer.wrap(known.idNumber()), known);
                    }
                    if (known.phone() != null) {
                        byPhone.computeIfAbsent(ByteBuffer.wrap(known.phone()), phone -> new ArrayList<>())
                                .add(known);
                    }
                });
        return new KnownPersons(byIdNumber, byPhone, cipher);
    }

    void add(List<PreparedPerson> persons) {
        if (persons.isEmpty()) {
            return;
        }
        PersonColumns columns = new PersonColumns(persons.size());
        persons.forEach(person -> columns.add(person.person.id(), 0, person));
        with(jdbc.sql("""
                insert into person (id, name, birth_date, phone, phone_key, phone_index, phone_mask,
                                    id_number, id_number_key, id_number_index, id_number_mask, address, address_key)
                select id, name, birth_date, phone, phone_key, phone_index, phone_mask,
                       id_number, id_number_key, id_number_index, id_number_mask, address, address_key
                """ + COLUMNS), columns).update();
    }

    /** What is null stays as it is; answers how many were still at their version. */
    int change(List<PeopleRegister.Correction> corrections) {
        if (corrections.isEmpty()) {
            return 0;
        }
        PersonColumns columns = new PersonColumns(corrections.size());
        corrections.forEach(one -> columns.add(one.person(), one.version(), sealer.prepare(as(one), true)));
        return with(jdbc.sql("""
                update person set name = new.name, birth_date = coalesce(new.birth_date, person.birth_date),
                       phone = coalesce(new.phone, person.phone), phone_key = coalesce(new.phone_key, person.phone_key),
                       phone_index = coalesce(new.phone_index, person.phone_index),
                       phone_mask = coalesce(new.phone_mask, person.phone_mask),
                       id_number = coalesce(new.id_number, person.id_number),
                       id_number_key = coalesce(new.id_number_key, person.id_number_key),
                       id_number_index = coalesce(new.id_number_index, person.id_number_index),
                       id_number_mask = coalesce(new.id_number_mask, person.id_number_mask),
                       address = coalesce(new.address, person.address),
                       address_key = coalesce(new.address_key, person.address_key), version = person.version + 1
                """ + COLUMNS + " where person.id = new.id and person.version = new.version"), columns)
                .update();
    }

    /** What is encrypted is bound to the person it is for. */
    private static RegisterPerson as(PeopleRegister.Correction one) {
        RegisterPerson to = one.to();
        return new RegisterPerson(one.person(), to.name(), to.birthDate(), to.phone(), to.idNumber(), to.address());
    }

    List<FormerRow> rows(Collection<PersonId> persons) {
        return jdbc.sql("select id, version, to_jsonb(person)::text from person where id = any(:ids) order by id")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new FormerRow(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Only those whom nobody changed since; answers how many. */
    int restore(List<FormerRow> rows) {
        return jdbc.sql("""
                update person set name = was.name, birth_date = was.birth_date, phone = was.phone, phone_key = was.phone_key,
                       phone_index = was.phone_index, phone_mask = was.phone_mask, id_number = was.id_number,
                       id_number_key = was.id_number_key, id_number_index = was.id_number_index,
                       id_number_mask = was.id_number_mask, address = was.address, address_key = was.address_key,
                       version = person.version + 1
                  from unnest(cast(:rows as jsonb[])) former, jsonb_populate_record(null::person, former) was
                 where person.id = was.id and person.version = was.version + 1
                """)
                .param("rows", rows.stream().map(FormerRow::json).toArray(String[]::new))
                .update();
    }

    Map<UUID, Integer> versions(Collection<UUID> persons) {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from person where id = any(:ids)")
                .param("ids", persons.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return versions;
    }

    /** They are found by nothing any more. */
    void forgetParts(Collection<UUID> persons) {
        jdbc.sql("delete from person_part where person_id = any(:ids)")
                .param("ids", persons.toArray(UUID[]::new))
                .update();
    }

    int takeBack(List<UUID> persons) {
        return jdbc.sql("select take_back_persons(:ids)")
                .param("ids", persons.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static StatementSpec with(StatementSpec statement, PersonColumns columns) {
        return statement
                .param("ids", columns.ids)
                .param("versions", columns.versions)
                .param("names", columns.names)
                .param("birthDates", columns.birthDates)
                .param("phones", columns.phones)
                .param("phoneKeys", columns.phoneKeys)
                .param("phoneIndexes", columns.phoneIndexes)
                .param("phoneMasks", columns.phoneMasks)
                .param("idNumbers", columns.idNumbers)
                .param("idNumberKeys", columns.idNumberKeys)
                .param("idNumberIndexes", columns.idNumberIndexes)
                .param("idNumberMasks", columns.idNumberMasks)
                .param("addresses", columns.addresses)
                .param("addressKeys", columns.addressKeys);
    }

    private static KnownPersons.Known known(ResultSet row) throws SQLException {
        byte @Nullable [] address = row.getBytes("address");
        return new KnownPersons.Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getBytes("phone_index"),
                row.getBytes("id_number_index"),
                address == null ? null : new SealedText(address, row.getString("address_key")),
                row.getInt("version"));
    }
}
