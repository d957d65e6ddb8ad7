package org.gongjian.personal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds persons for the list. Each question starts from what it knows most of, ids, units or the age, and asks each of those
 * whether they are called so: one letter is in the names of a hundred thousand others.
 */
@Repository
class PersonListRows {

    private final JdbcClient jdbc;

    PersonListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param units null for all of the district
     * @param ids null for any
     * @param part a beginning, null for any
     * @param bornAfter null for any age
     */
    record Question(
            @Nullable Set<UnitId> units,
            @Nullable Collection<PersonId> ids,
            @Nullable String part,
            @Nullable LocalDate bornAfter) {

        /** What is looked for where it is a name alone, whoever keeps the person; null otherwise. */
        @Nullable
        String partOfAnybody() {
            return units == null && ids == null && bornAfter == null ? part : null;
        }

        String conditions() {
            return " where person.merged_into is null and person.erased_at is null"
                    + (units == null ? "" : " and person.id in (" + PersonKeepers.KEPT + ")")
                    + (ids == null ? "" : " and person.id = any(:ids)")
                    + (part == null ? "" : """
                             and ((select true from person_part part
                                    where part.person_id = person.id and part.part >= :part and part.part < :partEnd limit 1)
                               or (select true from person called join person_part part on part.person_id = called.id
                                    where called.merged_into = person.id and part.part >= :part and part.part < :partEnd limit 1))
                            """)
                    + (bornAfter == null ? "" : " and person.birth_date > :bornAfter");
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            if (units != null) {
                parameters.put("units", PersonKeepers.uuids(units));
            }
            if (ids != null) {
                parameters.put("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new));
            }
            if (part != null) {
                parameters.put("part", part);
                parameters.put("partEnd", part + Character.toString(Character.MAX_CODE_POINT));
            }
            if (bornAfter != null) {
                parameters.put("bornAfter", bornAfter);
            }
            return parameters;
        }
    }

    /** In the order of the list, which is by pinyin. */
    List<PersonId> page(Question question, @Nullable PersonId after, int atMost) {
        String keyset = after == null
                ? ""
                : " and (person.sort_key, person.id) >"
                        + " (select last.sort_key, last.id from person last where last.id = :after)";
        JdbcClient.StatementSpec statement = jdbc.sql("select person.id from person" + question.conditions() + keyset
                        + " order by person.sort_key, person.id limit :atMost")
                .params(question.parameters())
                .param("atMost", atMost);
        return (after == null ? statement : statement.param("after", after.value()))
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    int count(Question question, int most) {
        return jdbc.sql("select count(*) from (select from person" + question.conditions() + " limit :most) counted")
                .params(question.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
