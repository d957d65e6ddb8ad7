package org.gongjian.alliances.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings as rows; their agenda, attendance and resolutions are in {@link MeetingParts}. */
@Repository
class MeetingRows {

    private final JdbcClient jdbc;
    private final MeetingParts parts;

    MeetingRows(JdbcClient jdbc, MeetingParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** False where the id is taken. */
    boolean add(CommitteeId committee, PlanMeeting meeting, Author author, Instant at) {
        return jdbc.sql("""
                        insert into meeting
                            (id, committee_id, version, state, title, starts_at, place, author_id, planned_at)
                        values (:id, :committee, 1, 'planned', :title::jsonb, :startsAt, :place::jsonb, :author, :at)
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", meeting.id().value())
                        .param("committee", committee.value())
                        .param("title", meeting.title().json())
                        .param("startsAt", meeting.startsAt().atOffset(ZoneOffset.UTC))
                        .param("place", meeting.place().json())
                        .param("author", author.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes the row as it is now to be; false where somebody else changed it meanwhile. */
    boolean update(Meeting meeting) {
        return jdbc.sql("""
                        update meeting
                           set version = version + 1, state = :state, title = :title::jsonb, starts_at = :startsAt,
                               place = :place::jsonb, called_on = :calledOn, late_reason = :lateReason::jsonb,
                               cancel_reason = :cancelReason::jsonb, published_at = :publishedAt
                         where id = :id and version = :version
                        """)
                        .param("id", meeting.id().value())
                        .param("version", meeting.version())
                        .param("state", meeting.state().code())
                        .param("title", meeting.title().json())
                        .param("startsAt", meeting.startsAt().atOffset(ZoneOffset.UTC))
                        .param("place", meeting.place().json())
                        .param("calledOn", meeting.calledOn())
                        .param("lateReason", Localized.jsonOf(meeting.lateReason()))
                        .param("cancelReason", Localized.jsonOf(meeting.cancelReason()))
                        .param(
                                "publishedAt",
                                meeting.publishedAt() == null
                                        ? null
                                        : meeting.publishedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Meeting> byId(MeetingId id) {
        return load(List.of(id.value())).stream().findFirst();
    }

    /** The latest first. */
    List<UUID> of(CommitteeId committee, boolean publicOnly, int atMost) {
        return jdbc.sql("""
                select id from meeting
                 where committee_id = :committee and (state = 'published' or not :publicOnly)
                 order by starts_at desc, id desc limit :atMost
                """)
                .param("committee", committee.value())
                .param("publicOnly", publicOnly)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Planned and not called yet, the soonest first. */
    List<UUID> uncalled(int atMost) {
        return jdbc.sql("select id from meeting where state = 'planned' order by starts_at, id limit :atMost")
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The latest first. */
    List<Meeting> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<AgendaItem>> agenda = parts.agenda(ids);
        Map<UUID, List<Attendee>> attendance = parts.attendance(ids);
        Map<UUID, List<Resolution>> resolutions = parts.resolutions(ids);
        return jdbc.sql("""
                select id, committee_id, version, state, title, starts_at, place, called_on, late_reason, cancel_reason,
                       published_at
                  from meeting where id in (:ids) order by starts_at desc, id desc
                """)
                .param("ids", ids)
                .query((row, number) -> meeting(row, agenda, attendance, resolutions))
                .list();
    }

    private static Meeting meeting(
            ResultSet row,
            Map<UUID, List<AgendaItem>> agenda,
            Map<UUID, List<Attendee>> attendance,
            Map<UUID, List<Resolution>> resolutions)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new Meeting(
                new MeetingId(id),
                new CommitteeId(row.getObject("committee_id", UUID.class)),
                row.getInt("version"),
                MeetingState.ofStored(row.getString("state")),
                Localized.from(row, "title"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Localized.from(row, "place"),
                row.getObject("called_on", LocalDate.class),
                Localized.fromNullable(row, "late_reason"),
                Localized.fromNullable(row, "cancel_reason"),
                publishedAt == null ? null : publishedAt.toInstant(),
                agenda.getOrDefault(id, List.of()),
                attendance.getOrDefault(id, List.of()),
                resolutions.getOrDefault(id, List.of()));
    }
}
