package org.gongjian.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What activities were postponed from, and why: for everybody to read. */
@Repository
@Transactional
class Postponements implements ActivityFacts {

    private static final int ORDER = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    Postponements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Postponement(LocalDate from, LocalDate to, Localized because) {}

    void add(ActivityId id, ActivityTime from, ActivityTime to, Localized because, Author by) {
        jdbc.sql("""
                insert into activity_postponement
                       (id, activity_id, from_day, from_starts_at, to_day, to_starts_at, because, at, entered_by)
                values (:id, :activity, :fromDay, :fromStart, :toDay, :toStart, :because::jsonb, :at, :by)
                """)
                .param("id", NewId.uuid())
                .param("activity", id.value())
                .param("fromDay", from.day())
                .param("fromStart", utc(from.startsAt()))
                .param("toDay", to.day())
                .param("toStart", utc(to.startsAt()))
                .param("because", because.json())
                .param("at", utc(clock.instant()))
                .param("by", by.account())
                .update();
    }

    /** The newest first. */
    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(ActivityView activity) {
        List<Reason> words =
                jdbc
                        .sql("""
                select from_day, to_day, because from activity_postponement where activity_id = :activity order by id desc
                """)
                        .param("activity", activity.id().value())
                        .query(Postponements::postponement)
                        .list()
                        .stream()
                        .map(one -> one.from().equals(one.to())
                                ? Reason.of("activities.postponed.hours", one.to(), one.because())
                                : Reason.of("activities.postponed.days", one.from(), one.to(), one.because()))
                        .toList();
        return words.isEmpty() ? List.of() : List.of(new Fact("activities.postponed", ORDER, words, false, null));
    }

    private static Postponement postponement(ResultSet row, int number) throws SQLException {
        return new Postponement(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Localized.from(row, "because"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
