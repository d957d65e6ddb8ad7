package org.gongjian.service;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of some persons is, or was, registered as a volunteer: one question for a whole roll. */
@Repository
class RegisteredVolunteers {

    private final JdbcClient jdbc;

    RegisteredVolunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param persons as their records stand now */
    Set<PersonId> among(Collection<PersonId> persons) {
        return jdbc
                .sql("""
                select distinct standing(known.merged_into, known.id) as person_id
                  from person known
                  join volunteer on volunteer.district_id = known.district_id and volunteer.person_id = known.id
                 where known.id = any(:persons) or known.merged_into = any(:persons)
                """)
                .param("persons", ServiceRows.ids(persons))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
