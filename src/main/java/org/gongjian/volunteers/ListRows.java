package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds volunteers for lists, the latest number first. Only what is asked for stands in the statement. */
@Repository
class ListRows {

    /** Who is called so by more than these is not looked up but met on the way through the list. */
    private static final int MANY = 10_000;

    /** Asked of one volunteer at a time: with its limit it is never answered for all of them at once. */
    private static final String IS_CALLED = """
             and (select true from person_part part
                   where part.person_id = volunteer.person_id and part.part >= :part and part.part < :partEnd limit 1)
            """;

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param areas null for the whole district
     * @param ids of persons, null for anybody
     * @param part the beginning of a name, null for any
     * @param ofMany whether so many are called so that it is quicker to ask each volunteer than to look up all who are
     * @param number null for any
     * @param activeSince the first day that counts as active
     */
    record Question(
            @Nullable Collection<AreaId> areas,
            @Nullable Collection<PersonId> ids,
            @Nullable String part,
            boolean ofMany,
            @Nullable VolunteerNumber number,
            @Nullable Skill skill,
            @Nullable ServiceCategory category,
            VolunteerFilter.Standing standing,
            LocalDate activeSince) {

        String conditions() {
            return " where "
                    + switch (standing) {
                        case HERE -> "volunteer.left_on is null";
                        case ACTIVE -> "volunteer.left_on is null and volunteer.active_on >= :activeSince";
                        case QUIET ->
                            "volunteer.left_on is null and (volunteer.active_on is null or volunteer.active_on < :activeSince)";
                        case LEFT -> "volunteer.left_on is not null";
                    }
                    + (areas == null ? "" : " and volunteer.area_id = any(:areas)")
                    + (number == null ? "" : " and volunteer.number = :number")
                    + (ids == null ? "" : """
                             and volunteer.person_id in
                                 (select id from person where id = any(:ids) or merged_into = any(:ids))
                            """)
                    + (part == null ? "" : ofMany ? IS_CALLED : """
                             and volunteer.person_id = any(array(select part.person_id from person_part part
                                  where part.part >= :part and part.part < :partEnd))
                            """)
                    + (skill == null ? "" : offering("skill", ":skill"))
                    + (category == null ? "" : offering("category", ":category"));
        }

        private static String offering(String kind, String word) {
            return " and exists (select 1 from volunteer_offer offer where offer.district_id = volunteer.district_id"
                    + " and offer.volunteer_id = volunteer.id and offer.kind = '" + kind + "' and offer.word = " + word
                    + " and offer.number = volunteer.number)";
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            if (standing == VolunteerFilter.Standing.ACTIVE || standing == VolunteerFilter.Standing.QUIET) {
                parameters.put("activeSince", activeSince);
            }
            if (areas != null) {
                parameters.put("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new));
            }
            if (number != null) {
                parameters.put("number", number.value());
            }
            if (ids != null) {
                parameters.put("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new));
            }
            if (part != null) {
                parameters.put("part", part);
                parameters.put("partEnd", part + Character.toString(Character.MAX_CODE_POINT));
            }
            if (skill != null) {
                parameters.put("skill", skill.stored());
            }
            if (category != null) {
                parameters.put("category", category.stored());
            }
            return parameters;
        }
    }

    /** Whether a part begins the names of many. */
    boolean isOfMany(String part) {
        return jdbc.sql("""
                        select count(*) from (select 1 from person_part
                                               where part >= :part and part < :partEnd order by part limit :many) counted
                        """)
                        .param("part", part)
                        .param("partEnd", part + Character.toString(Character.MAX_CODE_POINT))
                        .param("many", MANY)
                        .query(Integer.class)
                        .single()
                == MANY;
    }

    /** @param before the last of the page before, null for the first page */
    List<VolunteerId> page(Question question, @Nullable VolunteerNumber before, int atMost) {
        JdbcClient.StatementSpec statement = jdbc.sql("select volunteer.id from volunteer" + question.conditions()
                        + (before == null ? "" : " and volunteer.number < :before")
                        + " order by volunteer.number desc limit :atMost")
                .params(question.parameters())
                .param("atMost", atMost);
        return (before == null ? statement : statement.param("before", before.value()))
                .query(VolunteerRows::id)
                .list();
    }

    /** How many are here, and how many of them are active, by area. */
    List<VolunteerLists.InArea> byArea(LocalDate activeSince) {
        return jdbc.sql("""
                        select area_id, count(*) as registered, count(*) filter (where active_on >= :since) as active
                          from volunteer
                         where left_on is null
                         group by area_id
                        """)
                .param("since", activeSince)
                .query((row, number) -> {
                    UUID area = row.getObject("area_id", UUID.class);
                    return new VolunteerLists.InArea(
                            area == null ? null : new AreaId(area),
                            new VolunteerLists.Counts(row.getLong("registered"), row.getLong("active")));
                })
                .list();
    }

    /** How many, and how many of them are active. */
    VolunteerLists.Counts counts(Question question, LocalDate activeSince) {
        return jdbc.sql("""
                select count(*) as registered, count(*) filter (where volunteer.active_on >= :since) as active from volunteer
                """ + question.conditions())
                .params(question.parameters())
                .param("since", activeSince)
                .query((row, number) -> new VolunteerLists.Counts(row.getLong("registered"), row.getLong("active")))
                .single();
    }
}
