package org.gongjian.alliances.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, calls and holds meetings, and writes down what was said and resolved. All of it is done by a committee's keepers. */
@Service
@Transactional
public class MeetingDesk {

    private final MeetingRows rows;
    private final MeetingParts parts;
    private final ActionRows actions;
    private final CommitteeRows committees;
    private final CommitteePermissions permissions;
    private final CommitteeNews news;
    private final AlliancePolicies policies;
    private final Organizations organizations;
    private final Posts posts;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    MeetingDesk(
            MeetingRows rows,
            MeetingParts parts,
            ActionRows actions,
            CommitteeRows committees,
            CommitteePermissions permissions,
            CommitteeNews news,
            AlliancePolicies policies,
            Organizations organizations,
            Posts posts,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.actions = actions;
        this.committees = committees;
        this.permissions = permissions;
        this.news = news;
        this.policies = policies;
        this.organizations = organizations;
        this.posts = posts;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Plans a meeting; what earlier meetings left unfinished comes on its agenda. Sent twice it is planned once. */
    public MeetingId plan(Actor by, CommitteeId committee, PlanMeeting meeting) {
        mayKeep(by, committee).orForbid();
        isWellChosen(meeting);
        if (rows.add(committee, meeting, by.author(), clock.instant())) {
            parts.writeAgenda(meeting.id(), meeting.agenda());
            parts.carryOver(meeting.id(), actions.unfinished(committee));
            audit.write(by.author(), "planned", meeting.id().ref());
        }
        return meeting.id();
    }

    public void change(Actor by, PlanMeeting meeting, int version) {
        Meeting now = kept(by, meeting.id());
        now.mayChange().orConflict();
        isWellChosen(meeting);
        save(by, version, now, "changed", old -> with(old, meeting));
        parts.writeAgenda(meeting.id(), meeting.agenda());
    }

    /**
     * Tells the members, so many days ahead as the district's rule says.
     *
     * @param lateReason why it is called later than that; without one a late call is refused
     */
    public void call(Actor by, MeetingId id, @Nullable Localized lateReason, int version) {
        Meeting now = kept(by, id);
        now.mayCall(clock.instant()).orConflict();
        Verdict inTime = now.isCalledInTime(
                today.date(), today.zone(), policies.current().callDays());
        if (lateReason == null) {
            inTime.orRefuse("lateReason");
        }
        Localized reason = inTime.isAllowed() ? null : lateReason;
        save(by, version, now, "called", old -> with(old, MeetingState.CALLED, today.date(), reason, null, null));
        parts.carryOver(id, actions.unfinished(now.committee()));
        Committee committee = committees.byId(now.committee()).orElseThrow(Refused::missing);
        news.called(now, committee, today.zone(), by.author());
    }

    /** Before it is held; the members are told where it was called. */
    public void cancel(Actor by, MeetingId id, Localized reason, int version) {
        Meeting now = kept(by, id);
        now.mayCancel().orConflict();
        save(
                by,
                version,
                now,
                "cancelled",
                old -> with(old, MeetingState.CANCELLED, old.calledOn(), old.lateReason(), reason, null));
        if (now.state() == MeetingState.CALLED) {
            news.cancelled(now, committees.byId(now.committee()).orElseThrow(Refused::missing), by.author());
        }
    }

    /**
     * It took place.
     *
     * @param attendance for every member of that day, each once
     */
    public void hold(Actor by, MeetingId id, List<Attendee> attendance, int version) {
        Meeting now = kept(by, id);
        now.mayHold(clock.instant()).orConflict();
        Committee committee = committees.byId(now.committee()).orElseThrow(Refused::missing);
        isWhole(committee, now, attendance);
        save(
                by,
                version,
                now,
                "held",
                old -> with(old, MeetingState.HELD, old.calledOn(), old.lateReason(), null, null));
        attendance.forEach(attendee -> parts.attend(id, attendee));
        parts.carryOver(id, actions.unfinished(now.committee()));
    }

    /** Writes down what was said to items of the agenda; until it is published, what was written can be written anew. */
    public void minute(Actor by, MeetingId id, Map<AgendaItemId, Localized> minutes, int version) {
        Meeting now = kept(by, id);
        now.mayMinute().orConflict();
        save(by, version, now, "minuted", UnaryOperator.identity());
        minutes.forEach((item, words) -> {
            if (!parts.minute(id, item, words)) {
                throw Refused.missing();
            }
        });
    }

    /** A resolution with the actions that follow from it; their owners are told. Sent twice it is resolved once. */
    public void resolve(Actor by, MeetingId id, Resolve resolve) {
        Meeting now = kept(by, id);
        if (now.resolutions().stream().anyMatch(old -> old.id().equals(resolve.id()))) {
            return;
        }
        now.mayMinute().orConflict();
        for (int i = 0; i < resolve.actions().size(); i++) {
            isWellGiven(now, resolve.actions().get(i), "actions[" + i + "].");
        }
        if (!parts.resolve(id, resolve.id(), resolve.wording())) {
            throw Refused.stale();
        }
        audit.write(by.author(), "resolved", id.ref());
        for (Resolve.Give give : resolve.actions()) {
            CommitteeAction action = new CommitteeAction(
                    give.id(),
                    now.committee(),
                    id,
                    resolve.id(),
                    1,
                    give.wording(),
                    give.owner(),
                    give.post(),
                    give.dueOn(),
                    CommitteeAction.State.OPEN,
                    null,
                    null,
                    null,
                    null);
            actions.add(action);
            audit.write(by.author(), "given", give.id().ref());
            news.given(action, by.author());
        }
    }

    /** Everybody may read the minutes from now on; they no longer change. */
    public void publish(Actor by, MeetingId id, int version) {
        Meeting now = kept(by, id);
        now.mayPublish().orConflict();
        save(
                by,
                version,
                now,
                "published",
                old -> with(old, MeetingState.PUBLISHED, old.calledOn(), old.lateReason(), null, clock.instant()));
    }

    public Verdict mayKeep(Actor by, CommitteeId committee) {
        return permissions.mayKeep(
                by, committees.byId(committee).orElseThrow(Refused::missing).host());
    }

    private Meeting kept(Actor by, MeetingId id) {
        Meeting now = rows.byId(id).orElseThrow(Refused::missing);
        mayKeep(by, now.committee()).orForbid();
        return now;
    }

    private void save(Actor by, int version, Meeting now, String verb, UnaryOperator<Meeting> change) {
        if (now.version() != version || !rows.update(change.apply(now))) {
            throw Refused.stale();
        }
        audit.write(by.author(), verb, now.id().ref());
    }

    private void isWellChosen(PlanMeeting meeting) {
        Verdict.require(meeting.startsAt().isAfter(clock.instant()), Reason.of("alliances.meeting.past"))
                .orRefuse("day");
        for (int i = 0; i < meeting.agenda().size(); i++) {
            PostId presenter = meeting.agenda().get(i).presenter();
            Verdict.require(presenter == null || posts.byId(presenter).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse("agenda[" + i + "].presenter");
        }
    }

    private void isWellGiven(Meeting meeting, Resolve.Give give, String line) {
        Verdict.require(
                        organizations.names(List.of(give.owner())).containsKey(give.owner()),
                        Reason.of("frame.fault.unknown"))
                .orRefuse(line + "owner");
        Verdict.require(
                        give.post() == null
                                || posts.byId(give.post())
                                        .map(Post::unit)
                                        .filter(give.owner()::equals)
                                        .isPresent(),
                        Reason.of("alliances.post.stranger"))
                .orRefuse(line + "post");
        LocalDate day = meeting.day(today.zone());
        Verdict.require(!give.dueOn().isBefore(day), Reason.of("alliances.committee.action.past", day))
                .orRefuse(line + "dueOn");
    }

    private void isWhole(Committee committee, Meeting meeting, List<Attendee> attendance) {
        Set<PostId> named = new HashSet<>();
        List<Member> members = committee.membersOn(meeting.day(today.zone()));
        for (int i = 0; i < attendance.size(); i++) {
            PostId post = attendance.get(i).post();
            Verdict.require(
                            members.stream().anyMatch(member -> member.post().equals(post)),
                            Reason.of("alliances.attendance.stranger"))
                    .and(Verdict.require(named.add(post), Reason.of("alliances.committee.members.twice")))
                    .orRefuse("attendance[" + i + "].post");
        }
        for (int i = 0; i < members.size(); i++) {
            Verdict.require(named.contains(members.get(i).post()), Reason.of("alliances.attendance.missing"))
                    .orRefuse("attendance[" + i + "].manner");
        }
    }

    private static Meeting with(Meeting old, PlanMeeting plan) {
        return new Meeting(
                old.id(),
                old.committee(),
                old.version(),
                old.state(),
                plan.title(),
                plan.startsAt(),
                plan.place(),
                null,
                null,
                null,
                null,
                old.agenda(),
                old.attendance(),
                old.resolutions());
    }

    private static Meeting with(
            Meeting old,
            MeetingState state,
            @Nullable LocalDate calledOn,
            @Nullable Localized lateReason,
            @Nullable Localized cancelReason,
            @Nullable Instant publishedAt) {
        return new Meeting(
                old.id(),
                old.committee(),
                old.version(),
                state,
                old.title(),
                old.startsAt(),
                old.place(),
                calledOn,
                lateReason,
                cancelReason,
                publishedAt,
                old.agenda(),
                old.attendance(),
                old.resolutions());
    }
}
