package org.gongjian.alliances.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.alliances.policy.AlliancePolicy;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A committee is called in time, meets, resolves; and what it gave somebody to do comes back until it is done. */
@RoomTest
class CommitteeTests {

    private static final Instant FIRST = Instant.parse("2024-06-25T06:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-07-25T06:00:00Z");

    @Autowired
    private CommitteeDesk desk;

    @Autowired
    private Committees committees;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private MinutesDraft draft;

    @Autowired
    private Alliances alliances;

    @Autowired
    private AlliancePolicies policies;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    private TestDistrict district;
    private Hunchun hunchun;

    @BeforeEach
    void units() {
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whatIsWrittenIsReadBackAndEditionsFollow() {
        district.run(() -> {
            AllianceId alliance = alliances.found(hunchun.coordinator, hunchun.redPomegranate());
            DescribeCommittee written = described(CommitteeId.next(), alliance);
            desk.found(hunchun.coordinator, written);
            desk.found(hunchun.coordinator, written);
            Committee read = committees.require(written.id());
            assertThat(read.members()).isEqualTo(written.members());
            assertThat(committees.of(alliance)).containsExactly(read);
            assertThat(committees.of(hunchun.archives)).containsExactly(read);
            assertThat(committees.latest(null, 10)).containsExactly(read);

            desk.change(hunchun.coordinator, described(written.id(), null), 1);
            assertThat(committees.require(written.id()).version()).isEqualTo(2);
            assertThat(committees.of(alliance)).isEmpty();
            assertRefused(Refused.Kind.STALE, () -> desk.change(hunchun.coordinator, described(written.id(), null), 1));
            assertRefused(Refused.Kind.FORBIDDEN, () -> desk.change(hunchun.contact, described(written.id(), null), 2));
        });
    }

    @Test
    void membersAreKnownPostsAndStandOnce() {
        district.run(() -> {
            Member stranger = new Member(PostId.next(), Member.Role.MEMBER, Hunchun.STORY_DAY, null);
            assertFault("members[0].post", () -> desk.found(hunchun.coordinator, with(List.of(stranger))));
            Member chair = new Member(hunchun.secretary, Member.Role.CHAIR, Hunchun.STORY_DAY, null);
            assertFault("members[1].post", () -> with(List.of(chair, chair)));
            assertFault("members[0].post", () -> with(List.of()));
            assertFault(
                    "host",
                    () -> desk.found(
                            hunchun.officer,
                            new DescribeCommittee(
                                    CommitteeId.next(), Localized.zh("会"), null, UnitId.next(), null, List.of(chair))));
        });
    }

    @Test
    void aMeetingIsCalledInTimeOrSaysWhyNot() {
        district.run(() -> {
            CommitteeId committee = desk.found(hunchun.coordinator, described(CommitteeId.next(), null));
            MeetingId meeting = meetings.plan(hunchun.coordinator, committee, plan(FIRST));
            assertThat(committees.uncalled(hunchun.coordinator)).hasSize(1);
            assertThat(committees.uncalled(hunchun.contact)).isEmpty();

            clock.set(Instant.parse("2024-06-11T00:30:00Z"));
            assertFault("lateReason", () -> meetings.call(hunchun.coordinator, meeting, null, 1));
            policies.change(hunchun.officer, new AlliancePolicy(60, 10, 0));
            meetings.call(hunchun.coordinator, meeting, Localized.zh("不必说明"), 1);
            Meeting called = committees.open(hunchun.contact, meeting);
            assertThat(called.calledOn()).isEqualTo("2024-06-11");
            assertThat(called.lateReason()).isNull();
            assertThat(committees.uncalled(hunchun.coordinator)).isEmpty();

            MeetingId soon = meetings.plan(hunchun.coordinator, committee, plan(Instant.parse("2024-06-14T06:00:00Z")));
            meetings.call(hunchun.coordinator, soon, Localized.zh("防汛"), 1);
            assertThat(committees.open(hunchun.contact, soon).lateReason()).isEqualTo(Localized.zh("防汛"));
            meetings.cancel(hunchun.coordinator, soon, Localized.zh("改期"), 2);
            assertRefused(Refused.Kind.CONFLICT, () -> meetings.call(hunchun.coordinator, soon, null, 3));
            assertFault("day", () -> meetings.plan(hunchun.coordinator, committee, plan(TestClock.STORY)));
            clock.set(FIRST.plusSeconds(60));
            MeetingId past = soon;
            assertRefused(Refused.Kind.MISSING, () -> committees.open(Actor.visitor(), past));
        });
    }

    @Test
    void whatWasGivenComesBackUntilALaterMeetingFindsItDone() {
        district.run(() -> {
            CommitteeId committee = desk.found(hunchun.coordinator, described(CommitteeId.next(), null));
            MeetingId first = held(committee, FIRST);
            ActionId action = ActionId.next();
            Resolve resolve = resolve(action, hunchun.archives, "2024-07-20");
            meetings.resolve(hunchun.coordinator, first, resolve);
            meetings.resolve(hunchun.coordinator, first, resolve);
            assertFault(
                    "actions[0].dueOn",
                    () -> meetings.resolve(
                            hunchun.coordinator, first, resolve(ActionId.next(), hunchun.archives, "2024-06-24")));
            assertFault(
                    "actions[0].owner",
                    () -> meetings.resolve(
                            hunchun.coordinator, first, resolve(ActionId.next(), UnitId.next(), "2024-07-01")));
            assertThat(committees.waitingFor(List.of(hunchun.archives)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.id()).isEqualTo(action));
            minute(first, 3);
            assertThat(committees.publicOf(hunchun.archives)).isEmpty();
            meetings.publish(hunchun.coordinator, first, 4);
            assertThat(committees.publicOf(hunchun.archives)).hasSize(1);
            assertThat(committees.open(Actor.visitor(), first).resolutions()).hasSize(1);
            assertRefused(Refused.Kind.CONFLICT, () -> meetings.minute(hunchun.coordinator, first, Map.of(), 5));

            clock.set(Instant.parse("2024-07-01T01:00:00Z"));
            MeetingId second = meetings.plan(hunchun.coordinator, committee, plan(SECOND));
            assertThat(committees.open(hunchun.coordinator, second).agenda())
                    .extracting(AgendaItem::action)
                    .containsExactly(null, action);
            assertRefused(
                    Refused.Kind.FORBIDDEN, () -> actions.report(hunchun.coordinator, action, Localized.zh("办好了"), 1));
            actions.report(hunchun.contact, action, Localized.zh("办好了"), 1);
            meetings.call(hunchun.coordinator, second, null, 1);
            assertRefused(Refused.Kind.CONFLICT, () -> actions.accept(hunchun.coordinator, second, action, 2));
            clock.set(SECOND.plusSeconds(3600));
            meetings.hold(hunchun.coordinator, second, everybody(), 2);
            assertThat(draft.of(committees.open(hunchun.coordinator, second)).values())
                    .anySatisfy(words -> assertThat(words.zh()).contains("办好了"));
            actions.sendBack(hunchun.coordinator, second, action, Localized.zh("还差一辆车"), 2);
            assertThat(committees.byId(action).orElseThrow().state()).isEqualTo(CommitteeAction.State.OPEN);
            actions.report(hunchun.contact, action, Localized.zh("车齐了"), 3);
            assertRefused(Refused.Kind.STALE, () -> actions.accept(hunchun.coordinator, second, action, 3));
            actions.accept(hunchun.coordinator, second, action, 4);
            assertThat(committees.byId(action).orElseThrow().state()).isEqualTo(CommitteeAction.State.DONE);
            MeetingId third =
                    meetings.plan(hunchun.coordinator, committee, plan(Instant.parse("2024-09-25T06:00:00Z")));
            assertThat(committees.open(hunchun.coordinator, third).agenda()).hasSize(1);
            assertThat(committees.unfinished(hunchun.coordinator, committees.require(committee)))
                    .isEmpty();
        });
    }

    @Test
    void whatTheMeetingDropsIsOver() {
        district.run(() -> {
            CommitteeId committee = desk.found(hunchun.coordinator, described(CommitteeId.next(), null));
            MeetingId first = held(committee, FIRST);
            ActionId action = ActionId.next();
            meetings.resolve(hunchun.coordinator, first, resolve(action, hunchun.archives, "2024-07-20"));
            assertRefused(
                    Refused.Kind.CONFLICT,
                    () -> actions.drop(hunchun.coordinator, first, action, Localized.zh("不办了"), 1));
            MeetingId second = held(committee, SECOND);
            actions.drop(hunchun.coordinator, second, action, Localized.zh("不办了"), 1);
            assertRefused(Refused.Kind.CONFLICT, () -> actions.report(hunchun.contact, action, Localized.zh("办好了"), 2));
        });
    }

    @Test
    void attendanceNamesEveryMemberOnce() {
        district.run(() -> {
            CommitteeId committee = desk.found(hunchun.coordinator, described(CommitteeId.next(), null));
            MeetingId meeting = called(committee, FIRST);
            assertRefused(Refused.Kind.CONFLICT, () -> meetings.hold(hunchun.coordinator, meeting, everybody(), 2));
            clock.set(FIRST);
            assertFault(
                    "attendance[1].manner",
                    () -> meetings.hold(
                            hunchun.coordinator, meeting, everybody().subList(0, 1), 2));
            assertFault(
                    "attendance[0].post",
                    () -> meetings.hold(
                            hunchun.coordinator,
                            meeting,
                            List.of(new Attendee(PostId.next(), Attendee.Manner.PRESENT, null)),
                            2));
            assertFault("substitute", () -> new Attendee(hunchun.curator, Attendee.Manner.SUBSTITUTE, null));
            meetings.hold(hunchun.coordinator, meeting, everybody(), 2);
            assertThat(committees.open(hunchun.contact, meeting).attendance()).hasSize(2);
        });
    }

    private MeetingId called(CommitteeId committee, Instant at) {
        clock.set(at.minusSeconds(20 * 86_400));
        MeetingId meeting = meetings.plan(hunchun.coordinator, committee, plan(at));
        meetings.call(hunchun.coordinator, meeting, null, 1);
        return meeting;
    }

    private MeetingId held(CommitteeId committee, Instant at) {
        MeetingId meeting = called(committee, at);
        clock.set(at.plusSeconds(3600));
        meetings.hold(hunchun.coordinator, meeting, everybody(), 2);
        return meeting;
    }

    private void minute(MeetingId meeting, int version) {
        Map<AgendaItemId, Localized> minutes = committees.open(hunchun.coordinator, meeting).agenda().stream()
                .collect(Collectors.toMap(AgendaItem::id, item -> Localized.zh("讨论了")));
        meetings.minute(hunchun.coordinator, meeting, minutes, version);
    }

    private List<Attendee> everybody() {
        return List.of(
                new Attendee(hunchun.secretary, Attendee.Manner.PRESENT, null),
                new Attendee(hunchun.curator, Attendee.Manner.SUBSTITUTE, Localized.zh("副馆长")));
    }

    private PlanMeeting plan(Instant at) {
        return new PlanMeeting(
                MeetingId.next(),
                Localized.zh("联席会议"),
                at,
                Localized.zh("会议室"),
                List.of(AgendaItem.of(Localized.zh("商定活动"), hunchun.secretary)));
    }

    private static Resolve resolve(ActionId action, UnitId owner, String dueOn) {
        return new Resolve(
                ResolutionId.next(),
                Localized.zh("双向服务"),
                List.of(new Resolve.Give(action, Localized.zh("组织爱心车"), owner, null, LocalDate.parse(dueOn))));
    }

    private DescribeCommittee described(CommitteeId id, @Nullable AllianceId alliance) {
        LocalDate since = LocalDate.parse("2024-01-01");
        return new DescribeCommittee(
                id,
                Localized.of("党建工作协调委员会", "Party Building Coordination Committee"),
                null,
                hunchun.community,
                alliance,
                List.of(
                        new Member(hunchun.secretary, Member.Role.CHAIR, since, null),
                        new Member(hunchun.curator, Member.Role.MEMBER, since, null)));
    }

    private DescribeCommittee with(List<Member> members) {
        return new DescribeCommittee(CommitteeId.next(), Localized.zh("会"), null, hunchun.community, null, members);
    }

    private static void assertRefused(Refused.Kind kind, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static void assertFault(String field, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
