package org.gongjian.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes what identifies out of the rows of this room. */
@Repository
class ErasureRows {

    private final JdbcClient jdbc;

    ErasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void overwrite(Collection<PersonId> ids, Instant at) {
        jdbc.sql("""
                update person
                   set name = null, sort_key = null, birth_date = null,
                       phone = null, phone_key = null, phone_index = null, phone_mask = null,
                       id_number = null, id_number_key = null, id_number_index = null, id_number_mask = null,
                       address = null, address_key = null, erased_at = :at, version = version + 1
                 where id = any(:ids) and erased_at is null
                """)
                .param("ids", Persons.uuids(ids))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from person_part where person_id = any(:ids)")
                .param("ids", Persons.uuids(ids))
                .update();
        jdbc.sql("delete from person_alike where one_id = any(:ids) or other_id = any(:ids)")
                .param("ids", Persons.uuids(ids))
                .update();
        jdbc.sql("""
                update person_merge
                   set name = null, sort_key = null, birth_date = null,
                       phone = null, phone_key = null, phone_index = null, phone_mask = null,
                       id_number = null, id_number_key = null, id_number_index = null, id_number_mask = null,
                       address = null, address_key = null
                 where survivor_id = any(:ids) or merged_id = any(:ids)
                """).param("ids", Persons.uuids(ids)).update();
    }

    void note(Collection<PersonId> ids, @Nullable UUID request, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into person_erasure (person_id, request_id, erased_at, erased_by)
                select person, :request, :at, :by from unnest(:ids) as erased (person)
                on conflict (district_id, person_id) do nothing
                """)
                .param("ids", Persons.uuids(ids))
                .param("request", request)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Of these, those whose name is here. */
    List<PersonId> standing(Collection<PersonId> ids) {
        return jdbc.sql("select id from person where id = any(:ids) and erased_at is null order by id")
                .param("ids", Persons.uuids(ids))
                .query(Persons::id)
                .list();
    }
}
