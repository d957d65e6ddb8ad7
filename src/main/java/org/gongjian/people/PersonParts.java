package org.gongjian.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what persons are found and sorted, as rows; whom they look like is noted with it. */
@Repository
class PersonParts {

    private final JdbcClient jdbc;
    private final AlikePersons alike;

    PersonParts(JdbcClient jdbc, AlikePersons alike) {
        this.jdbc = jdbc;
        this.alike = alike;
    }

    private record Called(
            PersonId id, String name, @Nullable String phoneMask) {}

    /** For somebody who is found by nothing yet. */
    void add(PersonId person, String name, @Nullable String phoneMask) {
        add(List.of(new Called(person, name, phoneMask)));
        alike.note(List.of(person));
    }

    /** Makes anew by what a person is found; nothing where there is no name. */
    void replace(PersonId person) {
        replace(called(List.of(person)), List.of(person));
    }

    /** The same for many, with the key they are sorted by. */
    void make(Collection<PersonId> persons) {
        make(called(persons), persons);
    }

    /** The same for those of them who have a key to be sorted by already. */
    void remake(Collection<PersonId> persons) {
        List<Called> called = jdbc.sql("""
                select id, name, phone_mask from person where id = any(:ids) and name is not null and sort_key is not null
                """)
                .param("ids", Persons.uuids(persons))
                .query(PersonParts::called)
                .list();
        make(called, called.stream().map(Called::id).toList());
    }

    private void make(List<Called> called, Collection<PersonId> persons) {
        jdbc.sql("""
                update person set sort_key = new.sort_key
                  from unnest(cast(:ids as uuid[]), cast(:sortKeys as text[])) as new (id, sort_key)
                 where person.id = new.id
                """)
                .param("ids", called.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "sortKeys",
                        called.stream()
                                .map(one -> NameParts.sortKey(one.name()))
                                .toArray(String[]::new))
                .update();
        replace(called, persons);
    }

    private void replace(List<Called> called, Collection<PersonId> persons) {
        jdbc.sql("delete from person_part where person_id = any(:ids)")
                .param("ids", Persons.uuids(persons))
                .update();
        add(called);
        alike.note(persons);
    }

    private List<Called> called(Collection<PersonId> persons) {
        return jdbc.sql("select id, name, phone_mask from person where id = any(:ids) and name is not null")
                .param("ids", Persons.uuids(persons))
                .query(PersonParts::called)
                .list();
    }

    private static Called called(ResultSet row, int number) throws SQLException {
        return new Called(Persons.id(row, number), row.getString("name"), row.getString("phone_mask"));
    }

    private void add(List<Called> called) {
        List<UUID> ids = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Called one : called) {
            NameParts.of(one.name(), one.phoneMask()).stream()
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> {
                        ids.add(one.id().value());
                        parts.add(part);
                    });
        }
        jdbc.sql("""
                insert into person_part (person_id, part)
                select new.person_id, new.part from unnest(cast(:ids as uuid[]), cast(:parts as text[])) as new (person_id, part)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("parts", parts.toArray(String[]::new))
                .update();
    }
}
