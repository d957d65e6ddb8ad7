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
                with standing as (
                    select id, name, split_part(sort_key, ' ', 1) as sound, birth_date, phone_index,
                           id_number_index is not null as numbered
                      from person where merged_into is null and erased_at is null
                ), pair (one, other, likely) as (
                    select one.id, other.id, case when one.name = other.name then 1 else 2 end
                      from standing one join standing other
                        on other.phone_index = one.phone_index and other.sound = one.sound and other.id > one.id
                     where not (one.numbered and other.numbered)
                    union all
                    select one.id, other.id, 3
                      from standing one join standing other
                        on other.name = one.name and other.birth_date = one.birth_date and other.id > one.id
                     where not (one.numbered and other.numbered)
                )
                select one, other, min(likely) as likely from pair
                 where not exists (select from person_apart where one_id = pair.one and other_id = pair.other)
                 group by one, other order by likely, one, other limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, number) -> new LikelyPair(
                        new PersonId(row.getObject("one", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class)),
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
