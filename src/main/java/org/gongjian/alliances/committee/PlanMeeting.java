package org.gongjian.alliances.committee;

import java.time.Instant;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * A meeting and its agenda, whether new or changed. Unfinished actions come on the agenda by themselves.
 *
 * @param id made when the form was rendered: planning it again changes nothing
 */
public record PlanMeeting(
        MeetingId id,
        @Longest(200) Localized title,
        Instant startsAt,
        @Longest(200) Localized place,
        List<AgendaItem> agenda) {

    private static final int MOST = 60;

    public PlanMeeting {
        agenda = List.copyOf(agenda);
        Verdict.require(agenda.size() <= MOST, Reason.of("alliances.meeting.agenda.many", MOST))
                .orRefuse("agenda[0].title");
    }
}
