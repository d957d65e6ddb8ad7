package org.gongjian.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.district.Localized;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities as rows; their hosts, tags, audiences and items are {@link ActivityParts}. */
@Repository
class ActivityRows {

    private final JdbcClient jdbc;
    private final ActivityParts parts;

    ActivityRows(JdbcClient jdbc, ActivityParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** False where the id, or the follow-up, has an activity already. */
    boolean add(Activity activity) {
        int added = bind(jdbc.sql("""
                        insert into activity (id, programme_id, title, theme, occasion, purpose, place_id, takes_place_on,
                               starts_at, ends_at, state, cancelled_because, attendance, persons, wording, said, outcome,
                               follow_up_id, entered_by, version)
                        values (:id, :programme, :title::jsonb, :theme::jsonb, :occasion::jsonb, :purpose::jsonb, :place,
                                :day, :startsAt, :endsAt, :state, :because::jsonb, :attendance, :persons, :wording, :said,
                                :outcome::jsonb, :followUp, :enteredBy, 0)
                        on conflict do nothing
                        """), activity)
                .param("followUp", idOf(activity.followsUp(), FollowUpId::value))
                .param("enteredBy", activity.enteredBy())
                .update();
        if (added == 1) {
            parts.add(activity.id(), activity.details());
        }
        return added == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean update(Activity activity) {
        int changed = bind(jdbc.sql("""
                        update activity
                           set programme_id = :programme, title = :title::jsonb, theme = :theme::jsonb,
                               occasion = :occasion::jsonb, purpose = :purpose::jsonb, place_id = :place,
                               takes_place_on = :day, starts_at = :startsAt, ends_at = :endsAt, state = :state,
                               cancelled_because = :because::jsonb, attendance = :attendance, persons = :persons,
                               wording = :wording, said = :said, outcome = :outcome::jsonb, version = version + 1
                         where id = :id and version = :version
                        """), activity)
                .param("version", activity.version())
                .update();
        return changed == 1;
    }

    void updateParts(Activity activity) {
        parts.remove(activity.id());
        parts.add(activity.id(), activity.details());
    }

    Optional<Activity> byId(ActivityId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    /** In no particular order. */
    List<Activity> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ActivityParts.Loaded loaded = parts.of(ids);
        return jdbc.sql("""
                select id, programme_id, title, theme, occasion, purpose, place_id, takes_place_on, starts_at, ends_at,
                       state, cancelled_because, attendance, persons, wording, said, outcome, follow_up_id, entered_by,
                       version
                  from activity where id in (:ids)
                """)
                .param("ids", ids)
                .query((row, number) -> activity(row, loaded))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Activity activity) {
        ActivityDetails details = activity.details();
        Attendance attendance = activity.result().attendance();
        return statement
                .param("id", activity.id().value())
                .param("programme", idOf(details.programme(), ProgrammeId::value))
                .param("title", details.title().json())
                .param("theme", Localized.jsonOf(details.theme()))
                .param("occasion", Localized.jsonOf(details.occasion()))
                .param("purpose", details.purpose().json())
                .param("place", details.place().value())
                .param("day", details.time().day())
                .param("startsAt", utc(details.time().startsAt()))
                .param("endsAt", utc(details.time().endsAt()))
                .param("state", activity.state().stored())
                .param("because", Localized.jsonOf(activity.cancelledBecause()))
                .param("attendance", attendance == null ? null : Attendance.stored(attendance.basis()))
                .param("persons", attendance == null ? null : attendance.persons())
                .param("wording", attendance == null ? null : Attendance.stored(attendance.wording()))
                .param("said", attendance == null ? null : attendance.said())
                .param("outcome", Localized.jsonOf(activity.result().outcome()));
    }

    private static Activity activity(ResultSet row, ActivityParts.Loaded parts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Activity(
                new ActivityId(id),
                new ActivityDetails(
                        Localized.from(row, "title"),
                        Localized.fromNullable(row, "theme"),
                        Localized.fromNullable(row, "occasion"),
                        Localized.from(row, "purpose"),
                        nullable(row.getObject("programme_id", UUID.class), ProgrammeId::new),
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        new ActivityTime(
                                row.getObject("takes_place_on", LocalDate.class),
                                instant(row, "starts_at"),
                                instant(row, "ends_at")),
                        parts.hosts(id),
                        parts.tags(id),
                        parts.audiences(id),
                        parts.items(id)),
                ActivityState.ofStored(row.getString("state")),
                new ActivityResult(attendance(row), Localized.fromNullable(row, "outcome")),
                Localized.fromNullable(row, "cancelled_because"),
                nullable(row.getObject("follow_up_id", UUID.class), FollowUpId::new),
                row.getObject("entered_by", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable Attendance attendance(ResultSet row) throws SQLException {
        String basis = row.getString("attendance");
        return basis == null
                ? null
                : new Attendance(
                        Attendance.Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                        row.getInt("persons"),
                        Attendance.Wording.valueOf(row.getString("wording").toUpperCase(Locale.ROOT)),
                        row.getObject("said", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static <I> @Nullable I nullable(@Nullable UUID id, Function<UUID, I> kind) {
        return id == null ? null : kind.apply(id);
    }

    static <I> @Nullable UUID idOf(@Nullable I id, Function<I, UUID> value) {
        return id == null ? null : value.apply(id);
    }
}
