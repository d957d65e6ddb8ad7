package org.gongjian.alliances.committee;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells the members' people of meetings. */
@Component
class CommitteeNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "agreements";
    private static final NoticeKind CALLED = new NoticeKind("meeting-called", TOPIC);
    private static final NoticeKind CANCELLED = new NoticeKind("meeting-cancelled", TOPIC);
    private static final NoticeKind GIVEN = new NoticeKind("meeting-action-given", TOPIC);
    private static final NoticeKind RETURNED = new NoticeKind("meeting-action-returned", TOPIC);

    private final Notices notices;
    private final MeetingRows meetings;
    private final CommitteeRows committees;
    private final CommitteePermissions permissions;

    CommitteeNews(Notices notices, MeetingRows meetings, CommitteeRows committees, CommitteePermissions permissions) {
        this.notices = notices;
        this.meetings = meetings;
        this.committees = committees;
        this.permissions = permissions;
    }

    void called(Meeting meeting, Committee committee, ZoneId zone, Author by) {
        notices.tell(toMembers(CALLED, meeting, committee, meeting.day(zone)).doneBy(by));
    }

    void cancelled(Meeting meeting, Committee committee, Author by) {
        notices.tell(toMembers(CANCELLED, meeting, committee).doneBy(by));
    }

    void given(CommitteeAction action, Author by) {
        notices.tell(Notice.of(
                        GIVEN,
                        action.id().ref(),
                        Reason.of("notices.says.meeting-action-given", action.dueOn()),
                        Audience.peopleOf(action.owner()))
                .concerning(List.of(action.owner()))
                .doneBy(by));
    }

    void returned(CommitteeAction action, Author by) {
        notices.tell(Notice.of(
                        RETURNED,
                        action.id().ref(),
                        Reason.of("notices.says.meeting-action-returned"),
                        Audience.peopleOf(action.owner()))
                .round(action.version())
                .concerning(List.of(action.owner()))
                .doneBy(by));
    }

    private Notice toMembers(NoticeKind kind, Meeting meeting, Committee committee, Object... arguments) {
        return Notice.of(
                        kind,
                        meeting.id().ref(),
                        Reason.of("notices.says." + kind.code(), arguments),
                        Audience.peopleOf(permissions.unitsOf(committee)))
                .concerning(permissions.unitsOf(committee));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(CALLED, CANCELLED, GIVEN, RETURNED);
    }

    @Override
    public String kind() {
        return MeetingId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new MeetingId(id).path();
    }

    /** The title of a meeting is for those who may read it. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return meetings.load(List.copyOf(ids)).stream()
                .filter(meeting -> meeting.isPublic()
                        || committees
                                .byId(meeting.committee())
                                .filter(committee -> permissions.readsAll(reader, committee))
                                .isPresent())
                .collect(Collectors.toUnmodifiableMap(meeting -> meeting.id().value(), Meeting::title));
    }
}
