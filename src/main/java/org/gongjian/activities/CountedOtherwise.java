package org.gongjian.activities;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was counted while an activity took place, held against what its result says. Who counted another figure says why; an
 * estimate is marked as one and needs no reason.
 */
@Repository
class CountedOtherwise {

    private static final int LONGEST = 200;

    private final ObjectProvider<ActivityCounts> parts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CountedOtherwise(ObjectProvider<ActivityCounts> parts, JdbcClient jdbc, Clock clock) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What its parts counted, in the order of the parts. */
    List<ActivityCounts.Count> at(ActivityView activity) {
        return parts.orderedStream()
                .flatMap(part -> part.countedAt(activity).stream())
                .toList();
    }

    /** How many the parts counted where the result says something else; refused beside {@code otherwise} without a reason. */
    Optional<Integer> accepted(ActivityView activity, @Nullable Attendance now, @Nullable String because) {
        if (now == null
                || now.basis() != Attendance.Basis.COUNTED
                || activity.attendance()
                        .filter(before -> before.basis() == now.basis() && before.persons() == now.persons())
                        .isPresent()) {
            return Optional.empty();
        }
        Optional<Integer> differs = at(activity).stream()
                .map(ActivityCounts.Count::persons)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(counted -> counted != now.persons());
        differs.ifPresent(counted -> checkReason(counted, because));
        return differs;
    }

    private static void checkReason(int counted, @Nullable String because) {
        if (because == null || because.isBlank()) {
            throw Refused.invalid("otherwise", Reason.of("activities.result.differs", counted));
        }
        if (because.length() > LONGEST) {
            throw Refused.invalid("otherwise", Reason.of("frame.fault.long", LONGEST));
        }
    }

    void keep(Author by, ActivityId id, int counted, int said, @Nullable String because) {
        jdbc.sql("""
                insert into activity_counted_otherwise (id, activity_id, counted, said, because, at, entered_by)
                values (:id, :activity, :counted, :said, :because, :at, :by)
                """)
                .param("id", NewId.uuid())
                .param("activity", id.value())
                .param("counted", counted)
                .param("said", said)
                .param("because", because)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .update();
    }

    /** Why the newest figure is another than the one counted, with both; empty where it never was. */
    Optional<Reason> lastOf(ActivityId id) {
        return jdbc.sql("""
                select counted, said, because from activity_counted_otherwise where activity_id = :activity
                 order by id desc limit 1
                """)
                .param("activity", id.value())
                .query((row, number) -> Reason.of(
                        "activities.result.otherwise.said",
                        row.getInt("counted"),
                        row.getInt("said"),
                        row.getString("because")))
                .optional();
    }
}
