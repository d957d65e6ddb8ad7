package org.gongjian.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that may be one person. Two with an ID number each are two persons, for a number is registered once; so is a
 * pair somebody said so of.
 */
@Repository
@Transactional(readOnly = true)
public class LikelyPairs {

    private final JdbcClient jdbc;

    LikelyPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likeliest first. */
    public List<LikelyPair> find(int atMost) {
        return jdbc.sql("""
                select pair.one_id, pair.other_id, pair.likely
                  from person_alike pair
                  join person one on one.id = pair.one_id and one.merged_into is null and one.erased_at is null
                  join person other on other.id = pair.other_id and other.merged_into is null and other.erased_at is null
                 where not exists (select from person_apart
                                    where person_apart.one_id = pair.one_id and person_apart.other_id = pair.other_id)
                 order by pair.likely, pair.one_id, pair.other_id limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, number) -> new LikelyPair(
                        new PersonId(row.getObject("one_id", UUID.class)),
                        new PersonId(row.getObject("other_id", UUID.class)),
                        because(row.getInt("likely"))))
                .list();
    }

    /** Those of exactly this name who were born on this day. */
    public List<PersonId> named(String name, LocalDate born) {
        return jdbc.sql("""
                select id from person
                 where name = :name and birth_date = :born and merged_into is null and erased_at is null order by id
                """)
                .param("name", name)
                .param("born", born)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Reason because(int likely) {
        return Reason.of(
                switch (likely) {
                    case 1 -> "people.likely.phone-name";
                    case 2 -> "people.likely.phone-sound";
                    default -> "people.likely.name-birth";
                });
    }
}
