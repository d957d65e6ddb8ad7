package org.gongjian.personal;

import java.util.List;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Persons of the whole district found by the beginning of a name, in the order of what follows it: as the index of parts has
 * them, so that nobody sorts the hundred thousand whom one letter finds. Each stands once, where the first of their own parts
 * stands; who is found only by a record that was merged into theirs, where that one's does.
 */
@Repository
class CalledRows {

    private static final String FOUND = """
              from person_part part
              join person called on called.id = part.person_id
              join person on person.id = standing(called.merged_into, called.id)
             where part.part >= :part and part.part < :partEnd
               and part.part = (select min(own.part) from person_part own
                                 where own.person_id = part.person_id and own.part >= :part and own.part < :partEnd)
               and person.erased_at is null
               and (called.merged_into is null
                    or not exists (select from person same join person_part other on other.person_id = same.id
                                    where (same.id = called.merged_into
                                           or (same.merged_into = called.merged_into and same.id < called.id))
                                      and other.part >= :part and other.part < :partEnd))
            """;

    private static final String BEHIND = """
               and (part.part, part.person_id) > (
                    select own.part, own.person_id from person same join person_part own on own.person_id = same.id
                     where (same.id = :after or same.merged_into = :after) and own.part >= :part and own.part < :partEnd
                     order by same.id <> :after, same.id, own.part limit 1)
            """;

    private static final String IN_ORDER = " order by part.part, part.person_id limit :most";

    /** So many parts of one ordinary name may begin alike: four characters, each as written, as read and by first letters. */
    private static final int PARTS_OF_A_NAME = 12;

    private final JdbcClient jdbc;

    CalledRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the last person of the page before, null for the first page */
    List<PersonId> page(String part, @Nullable PersonId after, int atMost) {
        StatementSpec statement =
                asking("select person.id" + FOUND + (after == null ? "" : BEHIND) + IN_ORDER, part, atMost);
        return (after == null ? statement : statement.param("after", after.value()))
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many there are, where they are fewer than these. */
    int count(String part, int most) {
        int parts =
                asking("""
                select count(*) from (
                    select 1 from person_part part where part.part >= :part and part.part < :partEnd
                     order by part.part, part.person_id limit :most) counted
                """, part, most * PARTS_OF_A_NAME).query(Integer.class).single();
        return parts == most * PARTS_OF_A_NAME
                ? most
                : Math.min(
                        most, asking("""
                                select count(distinct person.id) from (
                                    select person_id from person_part part where part.part >= :part and part.part < :partEnd
                                     order by part.part, part.person_id limit :most) found
                                  join person called on called.id = found.person_id
                                  join person on person.id = standing(called.merged_into, called.id)
                                 where person.erased_at is null
                                """, part, parts + 1).query(Integer.class).single());
    }

    private StatementSpec asking(String sql, String part, int most) {
        return jdbc.sql(sql)
                .param("part", part)
                .param("partEnd", part + Character.toString(Character.MAX_CODE_POINT))
                .param("most", most);
    }
}
