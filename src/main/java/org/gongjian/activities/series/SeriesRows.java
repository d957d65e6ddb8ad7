package org.gongjian.activities.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Series and their activities as rows. */
@Repository
class SeriesRows {

    private final JdbcClient jdbc;

    SeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(SeriesId id, String rule, boolean skipHolidays, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                insert into activity_series (id, rule, skip_holidays, made_at, made_by)
                values (:id, :rule, :skip, :at, :by) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("rule", rule)
                        .param("skip", skipHolidays)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    void join(SeriesId id, ActivityId activity, LocalDate day, int version) {
        jdbc.sql("""
                insert into activity_in_series (activity_id, series_id, day, given)
                values (:activity, :series, :day, :version)
                """)
                .param("activity", activity.value())
                .param("series", id.value())
                .param("day", day)
                .param("version", version)
                .update();
    }

    /** These are as their series gave them, in the versions they have. */
    void given(Map<ActivityId, Integer> versions) {
        versions.forEach((activity, version) -> jdbc.sql(
                        "update activity_in_series set given = :version where activity_id = :activity")
                .param("version", version)
                .param("activity", activity.value())
                .update());
    }

    /** The version each date was given. */
    Map<ActivityId, Integer> given(SeriesId id) {
        return jdbc
                .sql("select activity_id, given from activity_in_series where series_id = :series")
                .param("series", id.value())
                .query((row, number) ->
                        Map.entry(new ActivityId(row.getObject("activity_id", UUID.class)), row.getInt("given")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<SeriesId> of(ActivityId activity) {
        return jdbc.sql("select series_id from activity_in_series where activity_id = :activity")
                .param("activity", activity.value())
                .query(UUID.class)
                .optional()
                .map(SeriesId::new);
    }

    /** In the order of the days they were made for. */
    List<ActivityId> activities(SeriesId id) {
        return jdbc.sql("select activity_id from activity_in_series where series_id = :series order by day")
                .param("series", id.value())
                .query((row, number) -> new ActivityId(row.getObject("activity_id", UUID.class)))
                .list();
    }
}
