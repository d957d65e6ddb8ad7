package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.files.TestFiles;
import org.gongjian.files.TestPhotos;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.organizations.Organizations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The third story's campaign in small, through the pages alone: from a standard in a spreadsheet to the plaque at the ceremony. */
@RoomTest
@Tag("browser")
class CampaignFromStandardToCeremonyTests {

    private static final LocalDate DECLARING = LocalDate.of(2024, 6, 5);
    private static final LocalDate MEASURING = LocalDate.of(2024, 6, 20);
    private static final LocalDate CLOSING = LocalDate.of(2024, 7, 1);
    private static final LocalDate DECIDING = LocalDate.of(2024, 7, 20);
    private static final LocalDate CEREMONY = LocalDate.of(2024, 7, 26);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TITLE = "文明长春十二月";
    private static final String AWARD = "长春市文明场馆";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities activities;

    @Autowired
    private TestFiles files;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Mandates mandates;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private CampaignPeople people;
    private String home = "";
    private String campaign = "";

    @BeforeEach
    void begin() {
        on(DECLARING);
        people = new CampaignPeople(accounts, activities, organizations, mandates);
        home = "/" + people.here().slug();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void fromTheStandardInASpreadsheetToTheAwardAtItsCeremony() {
        theStandardComesFromASpreadsheet();
        theCampaignIsMadeAndOpened();
        venuesDeclareAndOneFailsABar();
        on(MEASURING);
        theRoundOpensAndScorersAreAssigned();
        evidenceIsShown();
        scorersScoreBlind();
        aVenueIsVisitedAndAProblemIsMended();
        aVetoIsPronounced();
        on(CLOSING);
        scoresAreFrozenAndMadePublic();
        anObjectionIsUpheld();
        on(DECIDING);
        theResultIsDecided();
        theCeremonyAndThePlaque();
    }

    private void theStandardComesFromASpreadsheet() {
        try (Walker officer = signedIn(people.officer())) {
            officer.opens(home + "/standards")
                    .follows("新建标准")
                    .types("title", "文明场馆测评标准", "Standard of civilised venues")
                    .presses("开始编写")
                    .follows("从表格导入");
            String table = officer.path();
            table(officer, "50");
            officer.presses("读取表格")
                    .reads("1处有误", VenueStandard.TREE_CELL, "1的下级合计60分，本级为50分", "未导入任何内容")
                    .keepsAPictureOf("standard-import");
            officer.opens(table.replace("/import", "")).reads("还没有指标").follows("从表格导入");
            table(officer, "60");
            officer.presses("读取表格").reads("没有错误", "取消勾选");
            officer.page().getByLabel("只检查，不导入").uncheck();
            table(officer, "60");
            officer.presses("读取表格")
                    .reads("满分60分", "阅读推广活动")
                    .follows("发布")
                    .reads("不再修改")
                    .presses("发布")
                    .reads("已发布");
        }
    }

    private static void table(Walker officer, String all) {
        officer.page()
                .locator("main [name='file']")
                .setInputFiles(new FilePayload("标准.xlsx", XLSX, VenueStandard.workbook(all)));
    }

    private void theCampaignIsMadeAndOpened() {
        try (Walker office = signedIn(people.office())) {
            office.opens(home + "/campaigns")
                    .follows("发起测评活动")
                    .chooses("organizer", CampaignPeople.OFFICE)
                    .chooses("standard", "文明场馆测评标准")
                    .types("title", TITLE, "Civilised Changchun: Twelve Months")
                    .types("brief", "各类公共场馆，逐月动态测评。", "Public venues of every kind, measured month by month.")
                    .types("award", AWARD, "Changchun Civilised Venue")
                    .chooses("kind", "civilised-venue")
                    .types("declaresFrom", "2024年6月5日")
                    .types("declaresUntil", "2024年6月7日")
                    .types("further[0].name", "中共长春市委宣传部", "Publicity Department of the Municipal Committee")
                    .types("rounds[0].beginsOn", "2024年6月10日")
                    .types("rounds[0].endsOn", "2024年6月30日")
                    .types("levels[0].name", "市级评定", "City")
                    .chooses("levels[0].each", "all")
                    .types("levels[0].quota", "1")
                    .presses("保存草稿")
                    .reads("草稿", TITLE);
            campaign = office.path();
            office.follows("发布").presses("发布").reads("申报中");
        }
    }

    private void venuesDeclareAndOneFailsABar() {
        declares(people.community(), "志愿者常年在馆", "见社区台账");
        declares(people.library(), "全年开放，活动不断", "见消防证明");
        declares(people.museum(), "新馆开放一周年", "见安全检查记录");
        declares(people.gymnasium(), "夜间免费开放", "去年跑道塌陷，一人受伤");
        try (Walker office = signedIn(people.office())) {
            for (String name : List.of(CampaignPeople.COMMUNITY, CampaignPeople.LIBRARY, CampaignPeople.MUSEUM)) {
                office.opens(entryOf(office, name)).follows("准予参评");
                office.page().locator("main [name='met']").check();
                office.presses("准予参评").reads("参评");
            }
            office.opens(entryOf(office, CampaignPeople.GYMNASIUM))
                    .reads("去年跑道塌陷，一人受伤")
                    .follows("准予参评")
                    .isRefused("准予参评", "不符合这一准入条件，不能参评：近三年无安全事故")
                    .opens(entryOf(office, CampaignPeople.GYMNASIUM))
                    .follows("不予参评")
                    .types("reason", "三年内发生过安全事故。")
                    .presses("不予参评")
                    .reads("未予参评");
        }
    }

    private void declares(TestAccount contact, String words, String bar) {
        try (Walker walker = signedIn(contact)) {
            walker.opens(home + "/campaigns").follows(TITLE).follows("申报");
            if (walker.finds("entrant").isEmpty()) {
                walker.page().locator("main [name='entrant']").selectOption(new SelectOption().setIndex(1));
            }
            walker.types("words.zh", words).types("bar.B1", bar).presses("申报").reads("已申报", bar);
        }
    }

    private void theRoundOpensAndScorersAreAssigned() {
        try (Walker office = signedIn(people.office())) {
            office.opens(campaign)
                    .follows("开启下一轮")
                    .presses("开启下一轮")
                    .reads("测评中")
                    .follows("评分人与进度");
            for (TestAccount assessor : people.assessors()) {
                office.chooses("scorer", assessor.id().value().toString()).presses("指派");
            }
            office.reads("还没有提交的材料").keepsAPictureOf("campaign-scorers");
        }
    }

    private void evidenceIsShown() {
        theCommunityShowsWhatItHasAlready();
        try (Walker library = signedIn(people.library())) {
            library.opens(entryOf(library, CampaignPeople.LIBRARY))
                    .follows("申报材料")
                    .follows("添加材料 : 1.1")
                    .types("title.zh", "周末阅读推广")
                    .types("words.zh", "六月十五日，馆员带领读者共读一本书。")
                    .types("on", "2024年6月15日")
                    .types("place.zh", "图书馆报告厅")
                    .types("theme.zh", "共读一本书")
                    .presses("保存并添加文件")
                    .reads("需要照片1张，现有0张", "图片说明没有写主办单位")
                    .isRefused("提交评审", "需要照片1张，现有0张");
            String evidence = library.path().replace("/give", "");
            library.opens(evidence)
                    .follows("修改")
                    .types("host.zh", "图书馆读者服务部")
                    .presses("保存并添加文件")
                    .follows("添加照片")
                    .sends("file", "IMG_0615.jpg", TestPhotos.fromAPhone(1600, 1200))
                    .types("description.zh", "读者围坐在长桌旁读书")
                    .chooses("basis", "认不出任何人")
                    .presses("添加照片");
            library.opens(evidence).reads("符合要求").presses("提交评审").reads("已提交").keepsAPictureOf("evidence");
            itIsSentBackAndSupplemented(library, evidence);
        }
    }

    private void itIsSentBackAndSupplemented(Walker library, String evidence) {
        try (Walker assessor = signedIn(people.assessors().getFirst())) {
            assessor.opens(evidence).reads("退回补充", "缺少什么").keepsAPictureOf("evidence-return");
            assessor.types("why", "说明文字没有写在哪里共读")
                    .types("until", "2024年6月25日")
                    .presses("退回")
                    .reads("已退回，待补充", "说明文字没有写在哪里共读");
        }
        library.opens(home + "/desk").reads("材料被退回：说明文字没有写在哪里共读");
        library.opens(evidence).reads("请于2024年6月25日前补充").keepsAPictureOf("evidence-sent-back");
        library.follows("修改").types("words.zh", "六月十五日，馆员在报告厅带领读者共读一本书。").presses("保存并添加文件");
        library.opens(evidence).presses("已补充，重新提交").reads("已提交", "已补充。");
    }

    /** Its activity of these days serves the leaf; nothing is typed again. */
    private void theCommunityShowsWhatItHasAlready() {
        ActivityId held = activities.held(people.venue(), LocalDate.of(2024, 6, 12));
        files.photo(new TestFiles.Scene(people.here(), people.venue(), held.ref()), TestFiles.consent());
        try (Walker community = signedIn(people.community())) {
            community
                    .opens(entryOf(community, CampaignPeople.COMMUNITY))
                    .follows("申报材料")
                    .reads("已有记录可用", "1项指标中还有1项没有材料")
                    .keepsAPictureOf("evidence-sheet")
                    .presses("采用 : " + TestActivities.TITLE.zh())
                    .reads("全部1项指标都有材料", "已提交");
        }
    }

    private void scorersScoreBlind() {
        scores(people.assessors().get(0), "30", "29");
        scores(people.assessors().get(1), "29", "18");
        try (Walker office = signedIn(people.office())) {
            office.opens(campaign).follows("评分人与进度").reads("1项待复评").doesNotRead("29分", "18分");
        }
        try (Walker librarian = signedIn(people.librarian())) {
            librarian.opens(home + "/marks");
            assertThat(librarian.page().locator("main").innerText()).doesNotContain(CampaignPeople.LIBRARY);
        }
        try (Walker third = signedIn(people.assessors().get(2))) {
            third.opens(home + "/marks").reads("有1项等待您评分", "需复评").follows("从第一项开始");
            third.reads("已有评分相差过大").doesNotRead("29分").keepsAPictureOf("mark");
            URI own = URI.create(third.page().url());
            third.types("points", "27")
                    .types("words", "有签到表佐证")
                    .presses("提交并评下一项")
                    .reads("没有等待您评分的项目");
            try (Walker librarian = signedIn(people.librarian())) {
                assertThat(librarian.page().navigate(own.toString()).status()).isEqualTo(403);
                librarian.reads("不能评本单位");
            }
        }
    }

    /** The community's leaf comes first, as it declared itself first. */
    private void scores(TestAccount assessor, String community, String library) {
        try (Walker walker = signedIn(assessor)) {
            walker.opens(home + "/marks").reads("有2项等待您评分").follows("从第一项开始");
            for (int leaf = 0; leaf < 2; leaf++) {
                boolean books =
                        walker.page().locator("main .gj-lede").innerText().contains(CampaignPeople.LIBRARY);
                walker.sees(books ? "读者围坐在长桌旁读书" : String.valueOf(TestFiles.BOOKS.zh()))
                        .types("points", books ? library : community)
                        .presses("提交并评下一项");
            }
            walker.reads("没有等待您评分的项目");
        }
    }

    private void aVenueIsVisitedAndAProblemIsMended() {
        try (Walker office = signedIn(people.office())) {
            office.opens(campaign)
                    .follows("考察点位抽签")
                    .types("eachOf", "1")
                    .presses("编号并确定种子")
                    .reads("抽签后公布")
                    .presses("抽签")
                    .reads("入选")
                    .keepsAPictureOf("visits-draw");
        }
        String problem;
        try (Walker assessor = signedIn(people.assessors().getFirst())) {
            // What was found in the future is refused, and the browser's own clock runs on.
            assessor.page().context().clock().setFixedTime(Date.from(clock.instant()));
            assessor.opens(home + "/visits").reads(CampaignPeople.LIBRARY);
            String visit = linkIn(assessor, CampaignPeople.LIBRARY);
            assessor.opens(visit).reads("1.2 环境整洁").types("points", "12").types("note", "入口堆物");
            assessor.page().locator("main [data-visit-step] button").click();
            assessor.page().waitForFunction("() => document.querySelector('main').innerText.includes('12分，已上报')");
            assessor.opens(visit)
                    .reads("12分（满分20分）")
                    .keepsAPictureOf("visit")
                    .chooses("about", "环境整洁")
                    .types("words", "入口堆放纸箱")
                    .types("deadline", "2024年6月25日")
                    .sends("file", "IMG_0620.jpg", TestPhotos.fromAPhone(1200, 900))
                    .presses("登记问题")
                    .reads("待整改")
                    .sees("入口堆放纸箱");
            problem = assessor.path();
            assessor.keepsAPictureOf("problem");
        }
        try (Walker library = signedIn(people.library())) {
            library.opens(entryOf(library, CampaignPeople.LIBRARY))
                    .follows("问题整改")
                    .follows("问题第1号")
                    .types("answer", "纸箱已清走，入口畅通")
                    .presses("答复")
                    .reads("待复查");
        }
        try (Walker assessor = signedIn(people.assessors().getFirst())) {
            assessor.opens(problem).types("points", "18").presses("整改到位，销号").reads("复查通过，已销号");
        }
    }

    private void aVetoIsPronounced() {
        try (Walker office = signedIn(people.office())) {
            office.opens(entryOf(office, CampaignPeople.MUSEUM))
                    .follows("扣分与一票否决")
                    .chooses("leaf", "重大安全事故")
                    .types("value", "1")
                    .types("reason", "六月十八日闭馆后起火。", "A fire after closing on 18 June.")
                    .types("proof", "消防通报第6号")
                    .presses("宣布")
                    .reads("一票否决", "消防通报第6号")
                    .keepsAPictureOf("pronounced");
        }
    }

    private void scoresAreFrozenAndMadePublic() {
        try (Walker office = signedIn(people.office())) {
            office.opens(campaign)
                    .follows("结束本轮")
                    .presses("结束本轮")
                    .follows("冻结得分")
                    .presses("冻结得分")
                    .reads("得分已冻结", "被一票否决")
                    .follows("开始公示")
                    .presses("开始公示")
                    .reads("公示中", "第1名");
            assertThat(office.page()
                            .locator("main li", new Page.LocatorOptions().setHasText("第1名"))
                            .first()
                            .innerText())
                    .contains(CampaignPeople.LIBRARY);
        }
        try (Walker visitor = visitor()) {
            visitor.opens(campaign).keepsAPictureOf("campaign-public");
            visitor.opens(entryOf(visitor, CampaignPeople.COMMUNITY))
                    .reads("得分说明")
                    .keepsAPictureOf("entrant-public");
        }
    }

    private void anObjectionIsUpheld() {
        String library;
        try (Walker resident = signedIn(people.resident())) {
            library = entryOf(resident, CampaignPeople.LIBRARY);
            resident.opens(library)
                    .follows("提出异议")
                    .types("words", "共读活动的照片是前年的")
                    .presses("提出异议")
                    .reads("待答复");
        }
        try (Walker office = signedIn(people.office())) {
            office.opens(home + "/desk").reads("异议待答复").opens(library).follows("答复");
            office.keepsAPictureOf("objection-answer");
            office.ticks("成立：更正一项测评结果")
                    .chooses("finding", "阅读推广活动：29")
                    .types("value", "3")
                    .types("answer", "照片确系前年，按实际材料重新评分。")
                    .presses("答复")
                    .reads("成立：更正一项测评结果", "未入选");
        }
        try (Walker visitor = visitor()) {
            visitor.opens(library).doesNotRead("共读活动的照片是前年的").reads("照片确系前年，按实际材料重新评分。");
            open(visitor);
            visitor.reads("由29改为3").keepsAPictureOf("entrant-corrected");
        }
    }

    private void theResultIsDecided() {
        try (Walker officer = signedIn(people.officer())) {
            officer.opens(campaign)
                    .follows("确定评选结果")
                    .reads("以下单位将获授称号", "文化社区")
                    .presses("确定评选结果")
                    .reads("已评定")
                    .doesNotRead("评分人与进度", "问卷调查");
        }
    }

    private void theCeremonyAndThePlaque() {
        String ceremony;
        String award;
        try (Walker community = signedIn(people.community())) {
            community
                    .opens(home + "/activities/new")
                    .types("title", "长春市文明场馆授牌仪式", "Awarding ceremony of the Changchun Civilised Venues")
                    .types("purpose", "为获评场馆授牌", "Plaques are handed to the venues")
                    .types("day", "2024年7月26日")
                    .types("from", "9:00")
                    .types("until", "10:00");
            community.page().locator("main [name='place']").selectOption(new SelectOption().setIndex(1));
            community
                    .chooses("hosts[0].unit", "文化社区")
                    .chooses("hosts[0].role", "host")
                    .types("items[0].what", "授牌", "Plaques are handed over")
                    .presses("安排");
            ceremony = community.path();
        }
        try (Walker office = signedIn(people.office())) {
            office.opens(campaign)
                    .follows("确定授牌仪式")
                    .chooses("activity", "长春市文明场馆授牌仪式")
                    .presses("确定授牌仪式")
                    .reads("授牌仪式", "长春市文明场馆授牌仪式");
        }
        try (Walker visitor = visitor()) {
            visitor.opens(ceremony).reads(TITLE, AWARD, "在此授予的称号", "文化社区").keepsAPictureOf("ceremony");
            visitor.opens(campaign).reads("已评定", "入选").keepsAPictureOf("campaign-awarded");
            visitor.opens(campaign + "/ranking").keepsAPictureOf("campaign-ranked");
            visitor.opens(home + "/honours")
                    .reads(AWARD, "文化社区")
                    .keepsAPictureOf("honours-of-campaign")
                    .follows(AWARD)
                    .reads("中共长春市委宣传部", CampaignPeople.OFFICE, "2024年7月20日", "长春市文明场馆授牌仪式")
                    .keepsAPictureOf("plaque-of-campaign");
            award = visitor.path();
        }
        on(CEREMONY);
        try (Walker officer = signedIn(people.officer())) {
            officer.opens(award)
                    .follows("登记仪式")
                    .keepsAPictureOf("award-deed")
                    .picks("act", "unveiled")
                    .types("who", "主办单位代表", "the organizers")
                    .presses("登记仪式")
                    .reads("揭牌", "2024年7月26日", "主办单位代表");
        }
    }

    /** Unfolds every part of a score. */
    private static void open(Walker walker) {
        walker.page().evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
    }

    /** The way to an entrant, as it stands on the campaign's page. */
    private String entryOf(Walker walker, String name) {
        walker.opens(campaign + "?lang=zh-CN");
        return linkIn(walker, name);
    }

    private static String linkIn(Walker walker, String name) {
        Locator link = walker.page()
                .locator("main li", new Page.LocatorOptions().setHasText(name))
                .locator("a")
                .first();
        return URI.create(String.valueOf(link.getAttribute("href"))).getPath();
    }

    private void on(LocalDate day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    private Walker visitor() {
        return new Walker("visitor", base(), new Typing());
    }

    private Walker signedIn(TestAccount account) {
        Walker walker = new Walker(account.userName(), base(), new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", account.userName())
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
