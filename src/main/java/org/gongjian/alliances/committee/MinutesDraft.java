package org.gongjian.alliances.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.springframework.stereotype.Component;

/** Drafts minutes from the agenda: who spoke to what, and how each unfinished action stands. */
@Component
public class MinutesDraft {

    private static final Localized UNKNOWN = Localized.of("?", "?");

    private final Committees committees;
    private final Posts posts;
    private final Organizations organizations;
    private final Wordings wordings;

    MinutesDraft(Committees committees, Posts posts, Organizations organizations, Wordings wordings) {
        this.committees = committees;
        this.posts = posts;
        this.organizations = organizations;
        this.wordings = wordings;
    }

    /** A draft for each item that has no minute yet. */
    public Map<AgendaItemId, Localized> of(Meeting meeting) {
        Map<PostId, Localized> called = posts.titles(meeting.agenda().stream()
                .flatMap(item -> Stream.ofNullable(item.presenter()))
                .distinct()
                .toList());
        Map<AgendaItemId, Localized> drafts = new LinkedHashMap<>();
        for (AgendaItem item : meeting.agenda()) {
            if (item.minute() == null) {
                drafts.put(item.id(), wordings.both(said(item, called)));
            }
        }
        return drafts;
    }

    private Reason said(AgendaItem item, Map<PostId, Localized> called) {
        if (item.action() != null) {
            return committees.byId(item.action()).map(this::said).orElseThrow();
        }
        return item.presenter() == null
                ? Reason.of("alliances.minutes.item", item.title())
                : Reason.of("alliances.minutes.item.by", called.getOrDefault(item.presenter(), UNKNOWN), item.title());
    }

    private Reason said(CommitteeAction action) {
        Localized owner = organizations.names(List.of(action.owner())).getOrDefault(action.owner(), UNKNOWN);
        return action.state() == CommitteeAction.State.REPORTED && action.report() != null
                ? Reason.of("alliances.minutes.action.reported", owner, action.report())
                : Reason.of("alliances.minutes.action.open", owner, action.dueOn());
    }
}
