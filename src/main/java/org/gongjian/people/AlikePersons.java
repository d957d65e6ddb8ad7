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

    /** Notes anew whom these look like. */
    void note(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        forget(ids);
        jdbc.sql("""
                with one as (
                    select id, name, phone_index, birth_date, id_number_index, split_part(sort_key, ' ', 1) as family
                      from person where id = any(:ids)
                ), alike as (
                    select one.id as one_id, other.id as other_id, case when other.name = one.name then 1 else 2 end as likely
                      from one join person other
                        on other.phone_index = one.phone_index and split_part(other.sort_key, ' ', 1) = one.family
                     where other.id <> one.id and (one.id_number_index is null or other.id_number_index is null)
                    union all
                    select one.id, other.id, 3
                      from one join person other on other.birth_date = one.birth_date and other.name = one.name
                     where other.id <> one.id and (one.id_number_index is null or other.id_number_index is null)
                )
                insert into person_alike (one_id, other_id, likely)
                select least(one_id, other_id), greatest(one_id, other_id), min(likely) from alike group by 1, 2
                on conflict do nothing
                """).param("ids", ids).update();
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
