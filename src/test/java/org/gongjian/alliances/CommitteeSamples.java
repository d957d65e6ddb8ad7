package org.gongjian.alliances;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongjian.TestClock;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.AgendaItem;
import org.gongjian.alliances.committee.Attendee;
import org.gongjian.alliances.committee.CommitteeDesk;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.DescribeCommittee;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.Member;
import org.gongjian.alliances.committee.PlanMeeting;
import org.gongjian.alliances.committee.ResolutionId;
import org.gongjian.alliances.committee.Resolve;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;

/** A committee of the community, an action its first meeting gave the partner, and a second meeting that is planned. */
class CommitteeSamples implements SampleIds {

    private final CommitteeDesk committees;
    private final MeetingDesk meetings;
    private final Agreements agreements;
    private final Posts posts;
    private final TestClock clock;

    CommitteeSamples(
            CommitteeDesk committees, MeetingDesk meetings, Agreements agreements, Posts posts, TestClock clock) {
        this.committees = committees;
        this.meetings = meetings;
        this.agreements = agreements;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Instant now = clock.instant();
        try {
            return here.within(() -> made(here, now));
        } finally {
            clock.set(now);
        }
    }

    private Map<String, String> made(TestGifts.Hunchun here, Instant now) {
        PostId partner = PostId.next();
        posts.add(Actor.system(), new AddPost(partner, here.archives(), Localized.zh("馆长"), null));
        CommitteeId committee = committees.found(
                here.coordinator(),
                new DescribeCommittee(
                        CommitteeId.next(),
                        Localized.zh("协调委员会"),
                        null,
                        here.community(),
                        null,
                        List.of(new Member(
                                partner, Member.Role.MEMBER, agreements.today().minusDays(1), null))));
        MeetingId first = planned(here, committee, now.plus(Duration.ofDays(1)));
        meetings.call(here.coordinator(), first, Localized.zh("临时商议"), 1);
        clock.set(now.plus(Duration.ofDays(2)));
        meetings.hold(here.coordinator(), first, List.of(new Attendee(partner, Attendee.Manner.PRESENT, null)), 2);
        ActionId action = ActionId.next();
        meetings.resolve(
                here.coordinator(),
                first,
                new Resolve(
                        ResolutionId.next(),
                        Localized.zh("双向服务"),
                        List.of(new Resolve.Give(
                                action,
                                Localized.zh("组织爱心车"),
                                here.archives(),
                                null,
                                agreements.today().plusDays(60)))));
        MeetingId second = planned(here, committee, now.plus(Duration.ofDays(30)));
        return Map.ofEntries(
                Map.entry("committees/{id}", committee.value().toString()),
                Map.entry("meetings/{id}", second.value().toString()),
                Map.entry("actions/{id}", action.value().toString()),
                Map.entry("actions/{action}", action.value().toString()),
                Map.entry("committee-actions/{id}", action.value().toString()),
                Map.entry("reports/{year}", "2024"),
                Map.entry("{year}/{quarter}", "1"),
                Map.entry("POST /{district}/alliances/meetings/{id}/publish", "version=1"),
                Map.entry("POST /{district}/alliances/meetings/{id}/actions/{action}/accept", "version=1"));
    }

    private MeetingId planned(TestGifts.Hunchun here, CommitteeId committee, Instant at) {
        return meetings.plan(
                here.coordinator(),
                committee,
                new PlanMeeting(
                        MeetingId.next(),
                        Localized.zh("联席会议"),
                        at,
                        Localized.zh("会议室"),
                        List.of(AgendaItem.of(Localized.zh("商定活动"), null))));
    }
}
