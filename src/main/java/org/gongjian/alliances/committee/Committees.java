package org.gongjian.alliances.committee;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.alliances.AllianceId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads committees, their meetings and actions. Everybody reads committees and published minutes; what is being prepared is
 * for the keepers and the members' people.
 */
@Service
@Transactional(readOnly = true)
public class Committees {

    private static final int MOST = 200;

    private final CommitteeRows rows;
    private final MeetingRows meetings;
    private final ActionRows actions;
    private final CommitteePermissions permissions;

    Committees(CommitteeRows rows, MeetingRows meetings, ActionRows actions, CommitteePermissions permissions) {
        this.rows = rows;
        this.meetings = meetings;
        this.actions = actions;
        this.permissions = permissions;
    }

    public Committee require(CommitteeId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** Newest first; {@code before} is the last of the page before, or null for the first page. */
    public List<Committee> latest(@Nullable CommitteeId before, int atMost) {
        return rows.load(rows.latest(before == null ? null : before.value(), atMost));
    }

    public List<Committee> all(Collection<CommitteeId> ids) {
        return rows.load(ids.stream().map(CommitteeId::value).distinct().toList());
    }

    /** Those a unit keeps, or has a post in. */
    public List<Committee> of(UnitId unit) {
        return rows.load(rows.of(unit));
    }

    public List<Committee> of(AllianceId alliance) {
        return rows.load(rows.of(alliance));
    }

    public boolean readsAll(Actor reader, Committee committee) {
        return permissions.readsAll(reader, committee);
    }

    /** The latest first; the public sees those whose minutes are published. */
    public List<Meeting> meetings(Actor reader, Committee committee, int atMost) {
        return meetings.load(meetings.of(committee.id(), !permissions.readsAll(reader, committee), atMost));
    }

    /** A meeting whose minutes are not published is a 404 for others. */
    public Meeting open(Actor reader, MeetingId id) {
        return meetings.byId(id).filter(meeting -> maySee(reader, meeting)).orElseThrow(Refused::missing);
    }

    public List<Meeting> allMeetings(Collection<MeetingId> ids) {
        return meetings.load(ids.stream().map(MeetingId::value).distinct().toList());
    }

    /** An action is seen with the meeting that gave it, and by its owner. */
    public CommitteeAction open(Actor reader, ActionId id) {
        return actions.byId(id).filter(action -> maySee(reader, action)).orElseThrow(Refused::missing);
    }

    public Optional<CommitteeAction> byId(ActionId id) {
        return actions.byId(id);
    }

    public List<CommitteeAction> allActions(Collection<ActionId> ids) {
        return actions.all(ids.stream().map(ActionId::value).distinct().toList());
    }

    /** Those of a committee that are not finished and the reader may see, the earliest deadline first. */
    public List<CommitteeAction> unfinished(Actor reader, Committee committee) {
        return actions.unfinished(committee.id()).stream()
                .filter(action -> maySee(reader, action))
                .toList();
    }

    /** What waits for one of the units to be done, the earliest deadline first. */
    public List<CommitteeAction> waitingFor(Collection<UnitId> units) {
        return actions.waitingFor(units, MOST);
    }

    /** What a unit was given by meetings whose minutes are public, the latest deadline first. */
    public List<CommitteeAction> publicOf(UnitId unit) {
        return actions.publicOf(unit, MOST);
    }

    /** Meetings the person keeps that are still to be called, the soonest first. */
    public List<Meeting> uncalled(Actor keeper) {
        List<Meeting> uncalled = meetings.load(meetings.uncalled(MOST)).reversed();
        Set<CommitteeId> kept = all(uncalled.stream().map(Meeting::committee).collect(Collectors.toSet())).stream()
                .filter(committee ->
                        permissions.mayKeep(keeper, committee.host()).isAllowed())
                .map(Committee::id)
                .collect(Collectors.toSet());
        return uncalled.stream()
                .filter(meeting -> kept.contains(meeting.committee()))
                .toList();
    }

    private boolean maySee(Actor reader, Meeting meeting) {
        return meeting.isPublic() || permissions.readsAll(reader, require(meeting.committee()));
    }

    private boolean maySee(Actor reader, CommitteeAction action) {
        return reader.actsFor(action.owner())
                || meetings.byId(action.meeting())
                        .filter(meeting -> maySee(reader, meeting))
                        .isPresent();
    }
}
