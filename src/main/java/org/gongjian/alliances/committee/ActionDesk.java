package org.gongjian.alliances.committee;

import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes actions on: their owners say that they are done, and a later meeting accepts that, returns them with a reason, or
 * drops them.
 */
@Service
@Transactional
public class ActionDesk {

    private final ActionRows rows;
    private final MeetingRows meetings;
    private final CommitteeRows committees;
    private final CommitteePermissions permissions;
    private final CommitteeNews news;
    private final AuditLog audit;
    private final Today today;

    ActionDesk(
            ActionRows rows,
            MeetingRows meetings,
            CommitteeRows committees,
            CommitteePermissions permissions,
            CommitteeNews news,
            AuditLog audit,
            Today today) {
        this.rows = rows;
        this.meetings = meetings;
        this.committees = committees;
        this.permissions = permissions;
        this.news = news;
        this.audit = audit;
        this.today = today;
    }

    /** The owner's own people say what was done; said again, the newer words stand. */
    public void report(Actor by, ActionId id, Localized words, int version) {
        CommitteeAction now = rows.byId(id).orElseThrow(Refused::missing);
        permissions.mayReport(by, now.owner()).orForbid();
        Author author = by.authorFor(now.owner());
        save(author, version, now, now.reported(words, today.date()), "reported");
    }

    /** A meeting that was held finds the action done. */
    public void accept(Actor by, MeetingId in, ActionId id, int version) {
        CommitteeAction now = answered(by, in, id);
        save(by.author(), version, now, now.accepted(in), "accepted");
    }

    /** A meeting that was held does not find it done; the owner is told why. */
    public void sendBack(Actor by, MeetingId in, ActionId id, Localized why, int version) {
        CommitteeAction now = answered(by, in, id);
        save(by.author(), version, now, now.returned(in, why), "returned");
        news.returned(now, by.author());
    }

    /** A meeting that was held resolves that it need no longer be done. */
    public void drop(Actor by, MeetingId in, ActionId id, Localized why, int version) {
        CommitteeAction now = answered(by, in, id);
        save(by.author(), version, now, now.dropped(in, why), "dropped");
    }

    public Verdict mayReport(Actor by, CommitteeAction action) {
        return permissions.mayReport(by, action.owner()).and(action.mayReport());
    }

    private CommitteeAction answered(Actor by, MeetingId in, ActionId id) {
        CommitteeAction now = rows.byId(id).orElseThrow(Refused::missing);
        Meeting meeting = meetings.byId(in)
                .filter(held -> held.committee().equals(now.committee()))
                .orElseThrow(Refused::missing);
        permissions
                .mayKeep(
                        by,
                        committees
                                .byId(meeting.committee())
                                .orElseThrow(Refused::missing)
                                .host())
                .orForbid();
        meeting.mayMinute().orConflict();
        Verdict.require(
                        meeting.agenda().stream().anyMatch(item -> id.equals(item.action())),
                        Reason.of("alliances.committee.action.later"))
                .orConflict();
        return now;
    }

    private void save(Author by, int version, CommitteeAction now, CommitteeAction then, String verb) {
        if (now.version() != version || !rows.update(then)) {
            throw Refused.stale();
        }
        audit.write(by, verb, now.id().ref());
    }
}
