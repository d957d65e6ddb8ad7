package org.gongjian.alliances.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to meetings, as rows: agendas, who took part, and what was resolved. */
@Repository
class MeetingParts {

    private final JdbcClient jdbc;
    private final ActionRows actions;

    MeetingParts(JdbcClient jdbc, ActionRows actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    /** What was typed takes the place of what was typed before; items that came by themselves follow after it. */
    void writeAgenda(MeetingId meeting, List<AgendaItem> typed) {
        jdbc.sql("delete from agenda_item where meeting_id = :meeting and action_id is null")
                .param("meeting", meeting.value())
                .update();
        jdbc.sql("update agenda_item set position = position + :typed where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .param("typed", typed.size())
                .update();
        for (int i = 0; i < typed.size(); i++) {
            add(meeting, i + 1, typed.get(i));
        }
    }

    /** Puts unfinished actions on an agenda that are not on it yet. */
    void carryOver(MeetingId meeting, List<CommitteeAction> unfinished) {
        for (CommitteeAction action : unfinished) {
            jdbc.sql("""
                    insert into agenda_item (id, meeting_id, position, title, presenter_id, action_id)
                    select :id, :meeting, coalesce(max(position), 0) + 1, :title::jsonb, :presenter, :action
                      from agenda_item where meeting_id = :meeting
                    on conflict (district_id, meeting_id, action_id) do nothing
                    """)
                    .param("id", AgendaItemId.next().value())
                    .param("meeting", meeting.value())
                    .param("title", action.wording().json())
                    .param("presenter", value(action.ownerPost()))
                    .param("action", action.id().value())
                    .update();
        }
    }

    private void add(MeetingId meeting, int position, AgendaItem item) {
        jdbc.sql("""
                insert into agenda_item (id, meeting_id, position, title, presenter_id)
                values (:id, :meeting, :position, :title::jsonb, :presenter)
                """)
                .param("id", item.id().value())
                .param("meeting", meeting.value())
                .param("position", position)
                .param("title", item.title().json())
                .param("presenter", value(item.presenter()))
                .update();
    }

    /** False where the meeting has no such item. */
    boolean minute(MeetingId meeting, AgendaItemId item, Localized words) {
        return jdbc.sql("update agenda_item set minute = :words::jsonb where meeting_id = :meeting and id = :id")
                        .param("meeting", meeting.value())
                        .param("id", item.value())
                        .param("words", words.json())
                        .update()
                == 1;
    }

    void attend(MeetingId meeting, Attendee attendee) {
        jdbc.sql("""
                insert into attendance (meeting_id, post_id, manner, substitute)
                values (:meeting, :post, :manner, :substitute::jsonb)
                """)
                .param("meeting", meeting.value())
                .param("post", attendee.post().value())
                .param("manner", attendee.manner().code())
                .param("substitute", Localized.jsonOf(attendee.substitute()))
                .update();
    }

    /** False where the id is taken. */
    boolean resolve(MeetingId meeting, ResolutionId id, Localized wording) {
        return jdbc.sql("""
                        insert into resolution (id, meeting_id, position, wording)
                        select :id, :meeting, coalesce(max(position), 0) + 1, :wording::jsonb
                          from resolution where meeting_id = :meeting
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", id.value())
                        .param("meeting", meeting.value())
                        .param("wording", wording.json())
                        .update()
                == 1;
    }

    Map<UUID, List<AgendaItem>> agenda(Collection<UUID> meetings) {
        return grouped("""
                select meeting_id, id, title, presenter_id, action_id, minute from agenda_item
                 where meeting_id in (:meetings) order by position, id
                """, meetings, MeetingParts::item);
    }

    Map<UUID, List<Attendee>> attendance(Collection<UUID> meetings) {
        return grouped("""
                select meeting_id, post_id, manner, substitute from attendance
                 where meeting_id in (:meetings) order by post_id
                """, meetings, MeetingParts::attendee);
    }

    Map<UUID, List<Resolution>> resolutions(Collection<UUID> meetings) {
        Map<ResolutionId, List<CommitteeAction>> given =
                actions.ofMeetings(meetings).stream().collect(Collectors.groupingBy(CommitteeAction::resolution));
        return grouped(
                "select meeting_id, id, wording from resolution where meeting_id in (:meetings) order by position",
                meetings,
                row -> {
                    ResolutionId id = new ResolutionId(row.getObject("id", UUID.class));
                    return new Resolution(id, Localized.from(row, "wording"), given.getOrDefault(id, List.of()));
                });
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(String sql, Collection<UUID> meetings, RowReader<T> reader) {
        Map<UUID, List<T>> groups = new LinkedHashMap<>();
        jdbc.sql(sql).param("meetings", meetings).query(row -> {
            groups.computeIfAbsent(row.getObject("meeting_id", UUID.class), id -> new ArrayList<>())
                    .add(reader.read(row));
        });
        return groups;
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        UUID presenter = row.getObject("presenter_id", UUID.class);
        UUID action = row.getObject("action_id", UUID.class);
        return new AgendaItem(
                new AgendaItemId(row.getObject("id", UUID.class)),
                Localized.from(row, "title"),
                presenter == null ? null : new PostId(presenter),
                action == null ? null : new ActionId(action),
                Localized.fromNullable(row, "minute"));
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        return new Attendee(
                new PostId(row.getObject("post_id", UUID.class)),
                Attendee.Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)),
                Localized.fromNullable(row, "substitute"));
    }

    private static @Nullable UUID value(@Nullable PostId post) {
        return post == null ? null : post.value();
    }
}
