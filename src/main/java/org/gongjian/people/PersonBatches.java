package org.gongjian.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.FormerRow;
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
    private final PersonSealer sealer;

    PersonBatches(JdbcClient jdbc, PersonSealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
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

    /** Lets the database know how many there are, in this transaction too. */
    void count() {
        jdbc.sql("select count_persons()::text").query(String.class).single();
    }

    /** What is null stays as it is; answers how many were still at their version. */
    int change(List<PeopleRegister.Correction> corrections) {
        if (corrections.isEmpty()) {
            return 0;
        }
        PersonColumns columns = new PersonColumns(corrections.size());
        for (PeopleRegister.Correction one : corrections) {
            columns.add(one.person(), one.version(), sealer.prepare(as(one), true));
            if (!one.fields().contains("name")) {
                columns.keepName();
            }
        }
        return with(jdbc.sql("""
                update person set name = coalesce(new.name, person.name), birth_date = coalesce(new.birth_date, person.birth_date),
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

    /** What is encrypted is bound to the person it is for. What does not differ is left out, except for the name. */
    private static RegisterPerson as(PeopleRegister.Correction one) {
        RegisterPerson to = one.to();
        return new RegisterPerson(
                one.person(),
                to.name(),
                one.fields().contains("birth-date") ? to.birthDate() : null,
                one.fields().contains("phone") ? to.phone() : null,
                one.fields().contains("id-number") ? to.idNumber() : null,
                one.fields().contains("address") ? to.address() : null);
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
}
