package org.gongjian.alliances.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a committee: planned, called, held, its minutes published; or cancelled before it was held.
 *
 * @param version rises with every change
 * @param calledOn the day the members were told
 * @param lateReason why they were told later than the district's rule says
 * @param publishedAt since when everybody may read the minutes
 */
public record Meeting(
        MeetingId id,
        CommitteeId committee,
        int version,
        MeetingState state,
        Localized title,
        Instant startsAt,
        Localized place,
        @Nullable LocalDate calledOn,
        @Nullable Localized lateReason,
        @Nullable Localized cancelReason,
        @Nullable Instant publishedAt,
        List<AgendaItem> agenda,
        List<Attendee> attendance,
        List<Resolution> resolutions) {

    public Meeting {
        agenda = List.copyOf(agenda);
        attendance = List.copyOf(attendance);
        resolutions = List.copyOf(resolutions);
    }

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(startsAt, zone);
    }

    public boolean isPublic() {
        return state == MeetingState.PUBLISHED;
    }

    /** The last day on which it is called in time. */
    public LocalDate callBy(ZoneId zone, int callDays) {
        return day(zone).minusDays(callDays);
    }

    // What may happen to it next

    public Verdict mayChange() {
        return is(MeetingState.PLANNED);
    }

    public Verdict mayCall(Instant now) {
        return is(MeetingState.PLANNED)
                .and(Verdict.require(now.isBefore(startsAt), Reason.of("alliances.meeting.begun")));
    }

    /** Whether a call is in time; a later one needs a reason. */
    public Verdict isCalledInTime(LocalDate today, ZoneId zone, int callDays) {
        LocalDate by = callBy(zone, callDays);
        return Verdict.require(!today.isAfter(by), Reason.of("alliances.meeting.late", callDays, by));
    }

    public Verdict mayHold(Instant now) {
        return is(MeetingState.CALLED)
                .and(Verdict.require(!now.isBefore(startsAt), Reason.of("alliances.meeting.notyet", startsAt)));
    }

    public Verdict mayMinute() {
        return is(MeetingState.HELD);
    }

    public Verdict mayPublish() {
        return is(MeetingState.HELD)
                .and(Verdict.require(
                        agenda.stream().allMatch(item -> item.minute() != null),
                        Reason.of("alliances.meeting.unminuted")));
    }

    public Verdict mayCancel() {
        return is(MeetingState.PLANNED, MeetingState.CALLED);
    }

    private Verdict is(MeetingState... wanted) {
        return Verdict.require(Set.of(wanted).contains(state), Reason.of("alliances.meeting.not", state.label()));
    }
}
