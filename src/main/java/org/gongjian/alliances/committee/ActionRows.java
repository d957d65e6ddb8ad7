package org.gongjian.alliances.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions as rows. */
@Repository
class ActionRows {

    private static final String ACTIONS = """
            select id, committee_id, meeting_id, resolution_id, version, wording, owner_id, owner_post_id, due_on, state,
                   report, reported_on, answered_in, answer
              from committee_action
            """;

    private final JdbcClient jdbc;

    ActionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CommitteeAction action) {
        jdbc.sql("""
                insert into committee_action
                    (id, committee_id, meeting_id, resolution_id, version, wording, owner_id, owner_post_id, due_on, state)
                values (:id, :committee, :meeting, :resolution, 1, :wording::jsonb, :owner, :post, :dueOn, 'open')
                """)
                .param("id", action.id().value())
                .param("committee", action.committee().value())
                .param("meeting", action.meeting().value())
                .param("resolution", action.resolution().value())
                .param("wording", action.wording().json())
                .param("owner", action.owner().value())
                .param("post", value(action.ownerPost()))
                .param("dueOn", action.dueOn())
                .update();
    }

    /** False where somebody else changed it meanwhile. */
    boolean update(CommitteeAction action) {
        return jdbc.sql("""
                        update committee_action
                           set version = version + 1, state = :state, report = :report::jsonb, reported_on = :reportedOn,
                               answered_in = :answeredIn, answer = :answer::jsonb
                         where id = :id and version = :version
                        """)
                        .param("id", action.id().value())
                        .param("version", action.version())
                        .param("state", action.state().code())
                        .param("report", Localized.jsonOf(action.report()))
                        .param("reportedOn", action.reportedOn())
                        .param(
                                "answeredIn",
                                action.answeredIn() == null
                                        ? null
                                        : action.answeredIn().value())
                        .param("answer", Localized.jsonOf(action.answer()))
                        .update()
                == 1;
    }

    Optional<CommitteeAction> byId(ActionId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    List<CommitteeAction> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ACTIONS + " where id in (:ids) order by due_on, id")
                        .param("ids", ids)
                        .query(ActionRows::action)
                        .list();
    }

    List<CommitteeAction> ofMeetings(Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : jdbc.sql(ACTIONS + " where meeting_id in (:meetings) order by id")
                        .param("meetings", meetings)
                        .query(ActionRows::action)
                        .list();
    }

    /** Those of a committee that are not finished, the earliest deadline first. */
    List<CommitteeAction> unfinished(CommitteeId committee) {
        return jdbc.sql(ACTIONS + """
                 where committee_id = :committee and state in ('open', 'reported') order by due_on, id
                """)
                .param("committee", committee.value())
                .query(ActionRows::action)
                .list();
    }

    /** Those that wait for one of the units, the earliest deadline first. */
    List<CommitteeAction> waitingFor(Collection<UnitId> units, int atMost) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(ACTIONS + """
                 where owner_id in (:units) and state = 'open' order by due_on, id limit :atMost
                """)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("atMost", atMost)
                        .query(ActionRows::action)
                        .list();
    }

    /** What a unit was given by meetings whose minutes are public; the latest deadline first. */
    List<CommitteeAction> publicOf(UnitId unit, int atMost) {
        return jdbc.sql(ACTIONS + """
                 where owner_id = :unit and exists (
                    select from meeting where meeting.id = committee_action.meeting_id and meeting.state = 'published')
                 order by due_on desc, id desc limit :atMost
                """)
                .param("unit", unit.value())
                .param("atMost", atMost)
                .query(ActionRows::action)
                .list();
    }

    private static CommitteeAction action(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject("owner_post_id", UUID.class);
        UUID answeredIn = row.getObject("answered_in", UUID.class);
        return new CommitteeAction(
                new ActionId(row.getObject("id", UUID.class)),
                new CommitteeId(row.getObject("committee_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new ResolutionId(row.getObject("resolution_id", UUID.class)),
                row.getInt("version"),
                Localized.from(row, "wording"),
                new UnitId(row.getObject("owner_id", UUID.class)),
                post == null ? null : new PostId(post),
                row.getObject("due_on", LocalDate.class),
                CommitteeAction.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Localized.fromNullable(row, "report"),
                row.getObject("reported_on", LocalDate.class),
                answeredIn == null ? null : new MeetingId(answeredIn),
                Localized.fromNullable(row, "answer"));
    }

    private static @Nullable UUID value(@Nullable PostId post) {
        return post == null ? null : post.value();
    }
}
