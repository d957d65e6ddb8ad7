package org.gongjian.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Planned activities that overlap: at one place, or with one unit among those that answer for both. A warning, which whoever plans
 * may pass over with a reason. Where only the day is known there is nothing to overlap.
 */
@Repository
class Clashes {

    /** How long one lasts whose end is not known. */
    private static final Duration USUAL = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Clashes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Clash(ActivityId other, Localized title, Instant from, boolean samePlace) {

        Reason reason() {
            return Reason.of(samePlace ? "activities.clash.place" : "activities.clash.host", title, from);
        }
    }

    /** The activities it clashes with; refused beside {@code despite} where there is one and no reason. */
    List<ActivityId> accepted(ActivityDetails details, ActivityId id, @Nullable String despite) {
        List<Clash> clashes = of(details, id);
        if (!clashes.isEmpty() && (despite == null || despite.isBlank())) {
            throw Refused.invalid("despite", clashes.getFirst().reason());
        }
        return clashes.stream().map(Clash::other).toList();
    }

    void keep(Actor by, ActivityId id, List<ActivityId> others, @Nullable String despite) {
        for (ActivityId other : others) {
            jdbc.sql("""
                    insert into activity_clash (id, activity_id, other_id, because, at, entered_by)
                    values (:id, :activity, :other, :because, :at, :by)
                    """)
                    .param("id", NewId.uuid())
                    .param("activity", id.value())
                    .param("other", other.value())
                    .param("because", despite)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by.author().account())
                    .update();
        }
    }

    private List<Clash> of(ActivityDetails details, ActivityId id) {
        Instant from = details.time().startsAt();
        if (from == null) {
            return List.of();
        }
        Instant until = details.time().endsAt();
        return jdbc.sql("""
                select a.id, a.title, a.starts_at, a.place_id = :place as same_place from activity a
                 where a.state = 'planned' and a.id <> :id and a.takes_place_on between :before and :after
                   and a.starts_at < :until and coalesce(a.ends_at, a.starts_at + interval '2 hours') > :from
                   and (a.place_id = :place
                        or exists (select from activity_host h
                                    where h.activity_id = a.id and h.role <> 'assisting' and h.unit_id in (:units)))
                 order by same_place desc, a.starts_at, a.id
                """)
                .param("place", details.place().value())
                .param("id", id.value())
                .param("before", details.time().day().minusDays(1))
                .param("after", details.time().day().plusDays(1))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", (until == null ? from.plus(USUAL) : until).atOffset(ZoneOffset.UTC))
                .param(
                        "units",
                        details.hosts().answering().stream().map(UnitId::value).toList())
                .query(Clashes::clash)
                .list();
    }

    private static Clash clash(ResultSet row, int number) throws SQLException {
        return new Clash(
                new ActivityId(row.getObject("id", UUID.class)),
                Localized.from(row, "title"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("same_place"));
    }
}
