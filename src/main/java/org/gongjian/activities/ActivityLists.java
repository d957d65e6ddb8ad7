package org.gongjian.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.LargeCounts;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which activities answer a question, by id. */
@Repository
class ActivityLists {

    private static final String FILTERED = """
              from activity a
             where case when cast(:state as text) is null then a.state <> 'cancelled' else a.state = :state end
               and (cast(:month as date) is null
                    or a.takes_place_on >= :month and a.takes_place_on < cast(:month as date) + interval '1 month')
               and (cast(:year as int) is null
                    or a.takes_place_on between make_date(:year, 1, 1) and make_date(:year, 12, 31))
               and (cast(:place as uuid) is null or a.place_id = :place)
               and (cast(:programme as uuid) is null
                    or a.programme_id in (
                        with recursive held as (
                            select id from programme where id = :programme
                            union
                            select part.id from programme part join held on part.parent_id = held.id
                        )
                        select id from held))
               and (cast(:unit as uuid) is null or exists (
                    select from activity_host h where h.activity_id = a.id and h.unit_id = :unit))
               and (cast(:tag as uuid) is null or exists (
                    select from activity_tag t where t.activity_id = a.id and t.tag_id = :tag))
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
        return bind("select a.id, a.takes_place_on" + FILTERED + """
                 and (cast(:afterDay as date) is null or (a.takes_place_on, a.id) %s (:afterDay, :afterId))
                 order by a.takes_place_on %s, a.id %s
                 limit :atMost
                """.formatted(beyond, order, order), filter)
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("atMost", atMost)
                .query((row, number) -> new Found(row.getObject("id", UUID.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    long count(ActivityFilter filter) {
        return counts.count(
                filter,
                asked -> bind("select count(*)" + FILTERED, asked)
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

    private JdbcClient.StatementSpec bind(String sql, ActivityFilter filter) {
        ActivityState state = filter.state();
        YearMonth month = filter.month();
        return jdbc.sql(sql)
                .param("state", state == null ? null : state.stored())
                .param("month", month == null ? null : month.atDay(1))
                .param("year", filter.year())
                .param("unit", ActivityRows.idOf(filter.unit(), UnitId::value))
                .param("tag", ActivityRows.idOf(filter.tag(), TagId::value))
                .param("place", ActivityRows.idOf(filter.place(), PlaceId::value))
                .param("programme", ActivityRows.idOf(filter.programme(), ProgrammeId::value));
    }
}
