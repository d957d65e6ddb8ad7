package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.Uploads;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The co-building parts of the fifth and the fourth story in a browser: three parties conclude an agreement in three accounts
 * and run their year on it; a committee meets, and what it gave somebody to do comes back until it is done.
 */
@RoomTest
@Tag("browser")
class CoBuildingStoriesTests {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private Places places;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileDesk files;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict district;
    private TestAccount school;

    @BeforeEach
    void threeUnits() {
        district = accounts.aDistrict();
        UnitId third = UnitId.next();
        district.run(() -> {
            register(district.communityUnit(), Organization.Kind.COMMUNITY, "湖东社区", "Hudong Community");
            register(district.partner(), Organization.Kind.COMPANY, "东南电梯", "Southeast Elevator");
            register(third, Organization.Kind.SCHOOL, "江陵实验初中", "Jiangling Junior High School");
            places.add(
                    Actor.system(),
                    new AddPlace(
                            PlaceId.next(),
                            Place.Kind.FACTORY,
                            Localized.of("东南电梯展厅", "the company's hall"),
                            null,
                            null,
                            district.partner(),
                            null,
                            null));
        });
        school = accounts.account(district.district(), Role.UNIT_CONTACT, null, third);
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void threePartiesConcludeAnAgreementAndItsPlanBecomesAnActivity() {
        String agreement;
        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator
                    .opens(at("/alliances/agreements/new"))
                    .chooses("parties[0].unit", "湖东社区")
                    .chooses("parties[1].unit", "东南电梯")
                    .presses("再加一方")
                    .chooses("parties[2].unit", "江陵实验初中")
                    .types("title", "三方结对共建协议", "Three-party pairing agreement")
                    .types("startsOn", "2024-6-1")
                    .types("endsOn", "2025-5-31")
                    .types("focus", "阵地建设\n组织建设\n制度建设", "meeting places\norganization\nrules")
                    .types("vehicle", "携手共建、先锋同行", "hand in hand to build")
                    .chooses("commitments[0].by", "第 2 方")
                    .types("commitments[0].wording", "展厅每月开放两个星期六", "Open on two Saturdays a month")
                    .chooses("commitments[0].measure", "由受益方登记")
                    .types("commitments[0].target", "2")
                    .chooses("commitments[0].per", "MONTH")
                    .chooses("commitments[0].weekday", "SATURDAY")
                    .presses("保存")
                    .reads("3 方中已有 0 方确认", "每月不少于 2 次，限星期六");
            agreement = coordinator.path();
            coordinator.presses("替湖东社区确认").reads("3 方中已有 1 方确认");
        }
        confirms(agreement, "company", district.account(Role.UNIT_CONTACT), "替东南电梯确认", "3 方中已有 2 方确认");
        confirms(agreement, "school", school, "替江陵实验初中确认", "执行中");

        scanned(agreement);
        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator.opens(agreement).follows("附上盖章原件");
            coordinator.page().locator("main input[name='file']").first().check();
            coordinator.presses("这就是盖章原件").reads("东南电梯：还没有确认");
            coordinator.presses("湖东社区：确认就是文本").keepsAPictureOf("agreement-scan");
        }
        confirms(agreement, "company", district.account(Role.UNIT_CONTACT), "东南电梯：确认就是文本", "江陵实验初中：还没有确认");
        confirms(agreement, "school", school, "江陵实验初中：确认就是文本", "已签署");

        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator.opens(agreement + "/plan").reads("还没有计划").keepsAPictureOf("plan-empty");
            coordinator
                    .follows("添加事项")
                    .types("title", "社企校党建共建活动", "Community, company and school")
                    .chooses("month", "6")
                    .chooses("unit", "东南电梯")
                    .presses("保存")
                    .reads("未开始");
            coordinator.page().locator("main a[href*='plan-item']").first().click();
            assertThat(coordinator.finds("title.zh")).isEqualTo("社企校党建共建活动");
            coordinator
                    .types("purpose", "共商共建活动计划", "To talk about the plan")
                    .chooses("place", "东南电梯展厅")
                    .types("day", "2024-6-8")
                    .presses("安排")
                    .reads("社企校党建共建活动", "三方结对共建协议");
            coordinator.opens(agreement + "/plan").doesNotRead("未开始").keepsAPictureOf("plan");
            coordinator.opens(agreement + "/print").reads("协议〔2024〕1号", "制度建设").keepsAPictureOf("agreement-print");
            coordinator.opens(agreement);
            coordinator.page().locator("main a[href*='/notes/new']").first().click();
            coordinator
                    .types("on", "2024-6-1")
                    .types("words", "展厅向居民开放", "The hall was open to residents")
                    .presses("登记")
                    .reads("1 / 2 次");
            coordinator.opens(agreement + "/reports/2024/2").reads("东南电梯的承诺", "展厅向居民开放");
            coordinator.keepsAPictureOf("agreement-report");
        }
        try (Walker visitor = new Walker("visitor", base(), new Typing())) {
            visitor.opens(agreement + "?lang=zh-CN").reads("只有签约方和管理员能看");
            visitor.keepsAPictureOf("agreement-public");
        }
    }

    @Test
    void aCommitteeMeetsAndWhatItGaveComesBackUntilItIsDone() {
        district.run(() -> {
            post(district.communityUnit(), "党委书记", "Party secretary");
            post(district.partner(), "车队队长", "team leader");
        });
        String committee;
        String first;
        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator.opens(at("/alliances/committees")).reads("还没有委员会").keepsAPictureOf("committees-empty");
            coordinator
                    .follows("成立委员会")
                    .types("name", "党建工作协调委员会", "Party Building Coordination Committee")
                    .chooses("host", "湖东社区")
                    .chooses("members[0].post", "党委书记")
                    .chooses("members[0].role", "CHAIR")
                    .types("members[0].since", "2024-1-1")
                    .chooses("members[1].post", "车队队长")
                    .chooses("members[1].role", "MEMBER")
                    .types("members[1].since", "2024-1-1")
                    .presses("保存")
                    .reads("没有待办事项");
            committee = coordinator.path();
            first = plans(coordinator, "第一次联席会议", "2024-6-25");
            coordinator.follows("通知委员").presses("发出通知").reads("已通知").keepsAPictureOf("meeting-called");
        }
        clock.set(Instant.parse("2024-06-25T08:00:00Z"));
        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator.opens(first).follows("登记到会");
            coordinator.presses("登记").reads("实到 2 人");
            coordinator
                    .follows("登记决议")
                    .types("wording", "以学雷锋日参访开启系列活动", "Open the series with a visit")
                    .types("actions[0].wording", "组织爱心车接送", "Have the cars ready")
                    .chooses("actions[0].owner", "东南电梯")
                    .types("actions[0].dueOn", "2024-7-20")
                    .presses("保存")
                    .reads("组织爱心车接送", "期限2024年7月20日");
            coordinator.follows("整理纪要").presses("保存").presses("公开纪要").reads("纪要已公开");
            coordinator.keepsAPictureOf("meeting-minutes");
        }
        try (Walker company = signedIn("company", district.account(Role.UNIT_CONTACT))) {
            company.opens(at("/desk")).reads("组织爱心车接送");
            company.page().locator("main a[href$='/report']").first().click();
            company.types("report", "出动9辆爱心车", "Nine cars went out")
                    .presses("报告")
                    .reads("已报完成");
            company.keepsAPictureOf("committee-action");
        }
        String second;
        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator.opens(committee).reads("组织爱心车接送", "已报完成");
            second = plans(coordinator, "第二次联席会议", "2024-7-25");
            coordinator.reads("组织爱心车接送").follows("通知委员").presses("发出通知");
        }
        clock.set(Instant.parse("2024-07-25T08:00:00Z"));
        try (Walker coordinator = signedIn("coordinator", district.account(Role.COORDINATOR))) {
            coordinator.opens(second).follows("登记到会");
            coordinator.presses("登记").reads("出动9辆爱心车");
            coordinator.page().locator("form[action$='/accept'] button").first().click();
            coordinator.reads("已办结").opens(committee).reads("没有待办事项").keepsAPictureOf("committee");
        }
    }

    private String plans(Walker coordinator, String title, String day) {
        coordinator
                .follows("安排会议")
                .types("title", title, "joint meeting")
                .types("day", day)
                .types("at", "14:00")
                .types("place", "社区会议室", "meeting room")
                .types("agenda[0].title", "商定系列活动", "the series of the year")
                .chooses("agenda[0].presenter", "党委书记")
                .presses("保存")
                .reads("筹备中");
        return coordinator.path();
    }

    private void confirms(String agreement, String name, TestAccount account, String button, String then) {
        try (Walker party = signedIn(name, account)) {
            party.opens(agreement).presses(button).reads(then);
        }
    }

    private void scanned(String agreement) {
        AgreementId id = new AgreementId(UUID.fromString(agreement.substring(agreement.lastIndexOf('/') + 1)));
        district.run(() -> {
            var author = district.coordinator().author();
            var sent = uploads.receive(
                    author, FileKind.DOCUMENT, Agreements.ref(id), TestFiles.incoming(TestDocuments.pdf()));
            files.attach(
                    author,
                    new AttachFile(
                            FileId.next(), sent.id(), TestFiles.details(Localized.of("盖章原件", "sealed paper"), null)));
        });
    }

    private void register(UnitId id, Organization.Kind kind, String zh, String en) {
        organizations.register(
                Actor.system(), new RegisterOrganization(id, kind, Localized.of(zh, en), null, null, null, null, null));
    }

    private void post(UnitId unit, String zh, String en) {
        posts.add(Actor.system(), new AddPost(PostId.next(), unit, Localized.of(zh, en), null));
    }

    private String at(String path) {
        return "/" + district.slug() + path;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Walker signedIn(String name, TestAccount account) {
        Walker walker = new Walker(name, base(), new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", account.userName())
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
