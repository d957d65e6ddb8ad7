package org.gongjian.alliances.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.AgendaItem;
import org.gongjian.alliances.committee.Attendee;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.DescribeCommittee;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.Member;
import org.gongjian.alliances.committee.PlanMeeting;
import org.gongjian.alliances.committee.ResolutionId;
import org.gongjian.alliances.committee.Resolve;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Asking;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A committee meets, resolves and looks at what came of it, through the interface for programs alone. */
@RoomTest
class CommitteesApiTests {

    private final TestClock clock;
    private final TestDistrict district;
    private final Hunchun hunchun;
    private final Asking api;

    CommitteesApiTests(
            @Autowired MockMvcTester site,
            @Autowired TestPrograms programs,
            @Autowired TestAccounts accounts,
            @Autowired TestClock clock,
            @Autowired Organizations organizations,
            @Autowired Posts posts) {
        clock.set(TestClock.STORY);
        this.clock = clock;
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
        api = new Asking(site, programs, "/api/v1/" + district.slug());
    }

    @Test
    void fromTheCallToTheActionThatIsDone() {
        CommitteeId committee = founded();
        String meeting = planned(committee, 16);
        assertThat(api.get(Actor.visitor(), meeting)).as("being prepared").hasStatus(404);
        assertThat(api.step(hunchun.contact, meeting + "/call", 1, Map.of())).hasStatus(403);
        assertThat(api.step(hunchun.coordinator, meeting + "/call", 1, Map.of()))
                .hasStatusOk();
        passDays(17);
        assertThat(api.step(hunchun.coordinator, meeting + "/attendance", 2, attendance()))
                .hasStatusOk();
        JsonNode held = api.read(hunchun.contact, meeting);
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        String agendaItem = held.path("agenda").get(0).path("id").asString();
        assertThat(api.step(
                        hunchun.coordinator,
                        meeting + "/minutes",
                        3,
                        Map.of("minutes", List.of(Map.of("item", agendaItem, "words", Map.of("zh-CN", "商定每月一次"))))))
                .hasStatusOk();

        ActionId action = ActionId.next();
        assertThat(api.post(hunchun.coordinator, meeting + "/resolutions", resolution(action)))
                .hasStatusOk();
        assertThat(api.read(Actor.visitor(), committee("/" + committee.value()) + "/actions")
                        .path("items"))
                .as("its meeting’s minutes are not public")
                .isEmpty();
        assertThat(api.read(hunchun.contact, committee("/" + committee.value()) + "/actions")
                        .path("items"))
                .hasSize(1);
        int version = api.read(hunchun.coordinator, meeting).path("version").asInt();
        assertThat(api.step(hunchun.coordinator, meeting + "/publication", version, ""))
                .hasStatusOk();
        assertThat(api.get(Actor.visitor(), meeting)).hasStatusOk();

        String given = "/committee-actions/" + action.value();
        Map<String, Object> report = Map.of("report", Map.of("zh-CN", "爱心车开了两次"));
        assertThat(api.step(hunchun.coordinator, given + "/report", 1, report))
                .as("not its owner")
                .hasStatus(403);
        MvcTestResult reported = api.step(hunchun.contact, given + "/report", 1, report);
        assertThat(api.read(reported).path("state").asString()).isEqualTo("REPORTED");

        String second = planned(committee, 8);
        assertThat(api.step(hunchun.coordinator, second + "/call", 1, Map.of()))
                .as("late, without saying why")
                .hasStatus(422);
        assertThat(api.step(hunchun.coordinator, second + "/call", 1, Map.of("lateReason", Map.of("zh-CN", "急事"))))
                .hasStatusOk();
        passDays(9);
        assertThat(api.step(hunchun.coordinator, second + "/attendance", 2, attendance()))
                .hasStatusOk();
        Map<String, Object> sentBack = Map.of("action", action.value().toString(), "version", 2, "finding", "RETURNED");
        assertThat(api.post(hunchun.coordinator, second + "/answers", sentBack))
                .as("without a reason")
                .hasStatus(422);
        MvcTestResult done = api.post(
                hunchun.coordinator,
                second + "/answers",
                Map.of("action", action.value().toString(), "version", 2, "finding", "DONE"));
        assertThat(api.read(done).path("state").asString()).isEqualTo("DONE");
        assertThat(api.read(hunchun.contact, committee("/" + committee.value()) + "/actions")
                        .path("items"))
                .isEmpty();
        assertThat(api.read(Actor.visitor(), committee("/" + committee.value()) + "/meetings")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aCommitteeIsChangedByItsKeepersOnTheVersionThereIs() {
        CommitteeId committee = founded();
        String path = committee("/" + committee.value());
        Map<String, Object> facts = Map.of(
                "name", Map.of("zh-CN", "共建委员会"),
                "host", hunchun.community.value().toString(),
                "members", members());
        assertThat(api.put(hunchun.contact, path, 1, facts)).hasStatus(403);
        assertThat(api.put(hunchun.coordinator, path, 4, facts)).hasStatus(412);
        assertThat(api.put(hunchun.coordinator, path, 1, facts)).hasStatusOk();
        assertThat(api.read(Actor.visitor(), path).path("name").path("zh-CN").asString())
                .isEqualTo("共建委员会");
        assertThat(api.read(Actor.visitor(), committee("")).path("items")).hasSize(1);
    }

    @Test
    void aMeetingIsMovedAndCalledOffWithAReason() {
        CommitteeId committee = founded();
        String meeting = planned(committee, 20);
        Instant later = clock.instant().plus(Duration.ofDays(25));
        assertThat(api.put(
                        hunchun.coordinator,
                        meeting,
                        1,
                        Map.of(
                                "title", Map.of("zh-CN", "联席会议"),
                                "startsAt", later.toString(),
                                "place", Map.of("zh-CN", "二楼会议室"),
                                "agenda", List.of(AgendaItem.of(Localized.zh("商定活动"), null)))))
                .hasStatusOk();
        assertThat(api.step(hunchun.coordinator, meeting + "/cancellation", 2, Map.of()))
                .hasStatus(422);
        MvcTestResult off =
                api.step(hunchun.coordinator, meeting + "/cancellation", 2, Map.of("reason", Map.of("zh-CN", "台风")));
        assertThat(api.read(off).path("state").asString()).isEqualTo("CANCELLED");
    }

    private CommitteeId founded() {
        CommitteeId id = CommitteeId.next();
        assertThat(api.post(
                        hunchun.coordinator,
                        committee(""),
                        new DescribeCommittee(id, Localized.zh("协调委员会"), null, hunchun.community, null, members())))
                .hasStatus(201);
        return id;
    }

    private List<Member> members() {
        return List.of(new Member(hunchun.curator, Member.Role.MEMBER, LocalDate.parse("2024-01-01"), null));
    }

    private String planned(CommitteeId committee, int inDays) {
        MeetingId id = MeetingId.next();
        assertThat(api.post(
                        hunchun.coordinator,
                        committee("/" + committee.value()) + "/meetings",
                        new PlanMeeting(
                                id,
                                Localized.zh("联席会议"),
                                clock.instant().plus(Duration.ofDays(inDays)),
                                Localized.zh("会议室"),
                                List.of(AgendaItem.of(Localized.zh("商定活动"), null)))))
                .hasStatus(201);
        return "/meetings/" + id.value();
    }

    private void passDays(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    private Map<String, Object> attendance() {
        return Map.of("attendance", List.of(new Attendee(hunchun.curator, Attendee.Manner.PRESENT, null)));
    }

    private Resolve resolution(ActionId action) {
        return new Resolve(
                ResolutionId.next(),
                Localized.zh("双向服务"),
                List.of(new Resolve.Give(
                        action,
                        Localized.zh("组织爱心车"),
                        hunchun.archives,
                        null,
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                                .plusDays(60))));
    }

    private static String committee(String rest) {
        return "/committees" + rest;
    }
}
