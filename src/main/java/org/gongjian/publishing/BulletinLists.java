package org.gongjian.publishing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.LargeCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of published bulletins, latest first. */
@Repository
class BulletinLists {

    private static final String FOUND = """
             where bulletin.state = 'published'
               and (cast(:year as int) is null or bulletin.year = :year)
               and (cast(:month as date) is null
                    or bulletin.published_on >= :month
                   and bulletin.published_on < cast(:month as date) + interval '1 month')
            """;

    private final BulletinRows rows;
    private final JdbcClient jdbc;
    private final LargeCounts counts;

    BulletinLists(BulletinRows rows, JdbcClient jdbc, LargeCounts counts) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.counts = counts;
    }

    List<Bulletin> page(BulletinFilter filter, BulletinPage.@Nullable After after, int atMost) {
        Map<String, @Nullable Object> parameters = parameters(filter);
        parameters.put("afterYear", after == null ? null : after.year());
        parameters.put("afterNumber", after == null ? null : after.number());
        parameters.put("atMost", atMost);
        return rows.select(FOUND + """
                   and (cast(:afterYear as int) is null
                        or (bulletin.year, bulletin.number) < (cast(:afterYear as int), cast(:afterNumber as bigint)))
                 order by bulletin.year desc, bulletin.number desc
                 limit :atMost
                """, parameters);
    }

    long count(BulletinFilter filter) {
        return counts.count(
                filter,
                asked -> jdbc.sql("select count(*) from bulletin" + FOUND)
                        .params(parameters(asked))
                        .query(Long.class)
                        .single());
    }

    /** Withdrawn after they had been published, latest first: a feed tells its readers. */
    List<Bulletin> withdrawn(int atMost) {
        return rows.select("""
                 where bulletin.state = 'withdrawn' and bulletin.number is not null
                 order by bulletin.withdrawn_at desc limit :atMost
                """, Map.of("atMost", atMost));
    }

    /** Months that have bulletins, latest first: from one to the one before by the index. */
    List<YearMonth> months(int atMost) {
        return jdbc.sql("""
                with recursive latest as (
                    (select date_trunc('month', published_on)::date as month from bulletin
                      where state = 'published' order by published_on desc limit 1)
                    union all
                    select (select date_trunc('month', before.published_on)::date from bulletin before
                             where before.state = 'published' and before.published_on < latest.month
                             order by before.published_on desc limit 1)
                      from latest where latest.month is not null
                )
                select month from latest where month is not null limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, number) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    /** Which of these activities have a bulletin, drafted or published. */
    Set<ActivityId> reported(Collection<ActivityId> activities) {
        return activities.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select distinct activity_id from bulletin where activity_id in (:ids) and state <> 'withdrawn'
                        """)
                        .param("ids", activities.stream().map(ActivityId::value).toList())
                        .query((row, number) -> new ActivityId(row.getObject("activity_id", UUID.class)))
                        .set();
    }

    private static Map<String, @Nullable Object> parameters(BulletinFilter filter) {
        YearMonth month = filter.month();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("year", filter.year());
        parameters.put("month", month == null ? null : month.atDay(1));
        return parameters;
    }
}
