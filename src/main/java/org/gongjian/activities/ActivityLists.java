package org.gongjian.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.district.LargeCounts;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which activities answer a question, by id. Only what is asked for stands in the statement. */
@Repository
class ActivityLists {

    private static final int LAST_YEAR = 9999;

    private static final String IN_PROGRAMME = """
             and a.programme_id = any(array(
                with recursive held as (
                    select id from programme where id = :programme
                    union
                    select part.id from programme part join held on part.parent_id = held.id
                )
                select id from held))
            """;

    private static final String HOSTED = """
             and exists (select from activity_host h
                          where h.district_id = a.district_id and h.activity_id = a.id and h.unit_id = :unit)
            """;

    private static final String TAGGED = """
             and exists (select from activity_tag t
                          where t.district_id = a.district_id and t.activity_id = a.id and t.tag_id = :tag)
            """;

    private final JdbcClient jdbc;
    private final LargeCounts counts;

    ActivityLists(JdbcClient jdbc, LargeCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    record Found(UUID id, LocalDate day) {}

    List<Found> page(ActivityFilter filter, ActivityPage.@Nullable After after, int atMost) {
        String order = filter.soonestFirst() ? "asc" : "desc";
        String beyond = filter.soonestFirst() ? ">" : "<";
        String part = after == null ? "" : " and (a.takes_place_on, a.id) %s (:afterDay, :afterId)".formatted(beyond);
        return jdbc.sql("select a.id, a.takes_place_on" + conditions(filter) + part + """
                 order by a.takes_place_on %s, a.id %s limit :atMost
                """.formatted(order, order))
                .params(parameters(filter))
                .params(after == null ? Map.of() : Map.of("afterDay", after.day(), "afterId", after.id()))
                .param("atMost", atMost)
                .query((row, number) -> new Found(row.getObject("id", UUID.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    long count(ActivityFilter filter) {
        return counts.count(
                filter,
                asked -> jdbc.sql("select count(*)" + conditions(asked))
                        .params(parameters(asked))
                        .query(Long.class)
                        .single());
    }

    /** Still planned, soonest first: from a day on, or those whose day is before it. */
    List<UUID> planned(LocalDate day, boolean before, int atMost) {
        return jdbc.sql("""
                select id from activity
                 where state = 'planned' and (takes_place_on < :day) = :before
                 order by takes_place_on, id
                 limit :atMost
                """)
                .param("day", day)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Held from one day to another, hosted by a giver together with another party. */
    List<UUID> heldTogether(Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select a.id from activity a
                 where a.state = 'held' and a.takes_place_on between :from and :until
                   and exists (
                        select from activity_host giver
                          join activity_host other
                            on other.activity_id = giver.activity_id and other.unit_id <> giver.unit_id
                         where giver.activity_id = a.id and giver.unit_id in (:givers) and other.unit_id in (:parties))
                 order by a.takes_place_on, a.id
                """)
                .param("givers", givers.stream().map(UnitId::value).toList())
                .param("parties", parties.stream().map(UnitId::value).toList())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> heldAtPlacesOf(Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select a.id from activity a join place on place.id = a.place_id
                 where a.state = 'held' and a.takes_place_on between :from and :until
                   and place.kept_by in (:givers)
                   and exists (
                        select from activity_host host
                         where host.activity_id = a.id and host.unit_id in (:parties) and host.unit_id not in (:givers))
                 order by a.takes_place_on, a.id
                """)
                .param("givers", givers.stream().map(UnitId::value).toList())
                .param("parties", parties.stream().map(UnitId::value).toList())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Map<ActivityId, Localized> titles(Collection<UUID> ids) {
        Map<ActivityId, Localized> titles = new HashMap<>();
        jdbc.sql("select id, title from activity where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    titles.put(new ActivityId(row.getObject("id", UUID.class)), Localized.from(row, "title"));
                });
        return titles;
    }

    /** Months that have activities, latest first: from one to the one before by the index. */
    List<YearMonth> months(int atMost) {
        return jdbc.sql("""
                with recursive latest as (
                    (select date_trunc('month', takes_place_on)::date as month from activity
                      where state <> 'cancelled' order by takes_place_on desc limit 1)
                    union all
                    select (select date_trunc('month', before.takes_place_on)::date from activity before
                             where before.state <> 'cancelled' and before.takes_place_on < latest.month
                             order by before.takes_place_on desc limit 1)
                      from latest where latest.month is not null
                )
                select month from latest where month is not null limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, number) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    /** Units that host, in any role. */
    Set<UnitId> hosts() {
        return jdbc.sql("select distinct unit_id from activity_host")
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .set();
    }

    private static String conditions(ActivityFilter filter) {
        return " from activity a where "
                + (filter.state() == null ? "a.state <> 'cancelled'" : "a.state = :state")
                + (filter.month() == null ? "" : " and a.takes_place_on between :monthFrom and :monthUntil")
                + (filter.year() == null ? "" : " and a.takes_place_on between :yearFrom and :yearUntil")
                + (filter.place() == null ? "" : " and a.place_id = :place")
                + (filter.programme() == null ? "" : IN_PROGRAMME)
                + (filter.unit() == null ? "" : HOSTED)
                + (filter.tag() == null ? "" : TAGGED);
    }

    private static Map<String, Object> parameters(ActivityFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "state", filter.state(), ActivityState::stored);
        put(parameters, "monthFrom", filter.month(), month -> month.atDay(1));
        put(parameters, "monthUntil", filter.month(), YearMonth::atEndOfMonth);
        put(parameters, "yearFrom", filter.year(), year -> LocalDate.of(within(year), 1, 1));
        put(parameters, "yearUntil", filter.year(), year -> LocalDate.of(within(year), 12, 31));
        put(parameters, "place", filter.place(), PlaceId::value);
        put(parameters, "programme", filter.programme(), ProgrammeId::value);
        put(parameters, "unit", filter.unit(), UnitId::value);
        put(parameters, "tag", filter.tag(), TagId::value);
        return parameters;
    }

    /** A year that no calendar has holds nothing, and its neighbour does not either. */
    private static int within(int year) {
        return Math.clamp(year, 1, LAST_YEAR);
    }

    private static <T> void put(
            Map<String, Object> parameters, String name, @Nullable T asked, Function<T, Object> value) {
        if (asked != null) {
            parameters.put(name, value.apply(asked));
        }
    }
}
