package org.gongjian.people;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which records look like one person, noted whenever one of them is written, so that nobody has to compare all with all. What
 * was merged, erased or said to be two since is left out by who reads.
 */
@Repository
class AlikePersons {

    private final JdbcClient jdbc;

    AlikePersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes anew whom this one looks like. */
    void note(PersonId person) {
        forget(new UUID[] {person.value()});
        jdbc.sql("""
                with alike as (
                    select other.id, case when other.name = one.name then 1 else 2 end as likely
                      from person one join person other
                        on other.phone_index = one.phone_index
                       and split_part(other.sort_key, ' ', 1) = split_part(one.sort_key, ' ', 1)
                     where one.id = :id and other.id <> one.id
                       and (one.id_number_index is null or other.id_number_index is null)
                    union all
                    select other.id, 3
                      from person one join person other on other.birth_date = one.birth_date and other.name = one.name
                     where one.id = :id and other.id <> one.id
                       and (one.id_number_index is null or other.id_number_index is null)
                )
                insert into person_alike (one_id, other_id, likely)
                select least(:id, id), greatest(:id, id), min(likely) from alike group by id
                """).param("id", person.value()).update();
    }

    /** Nobody looks like these any more. */
    void forget(Collection<UUID> persons) {
        forget(persons.toArray(UUID[]::new));
    }

    private void forget(UUID[] persons) {
        jdbc.sql("delete from person_alike where one_id = any(:ids)")
                .param("ids", persons)
                .update();
        jdbc.sql("delete from person_alike where other_id = any(:ids)")
                .param("ids", persons)
                .update();
    }
}
