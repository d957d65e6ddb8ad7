package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.claims.TestClaims;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListedAmount;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The second story's launch: ten projects are claimed live at the desk while the wall shows them, one of them jointly; one
 * case is returned, mended, accepted, rated unsatisfied, answered, reopened and closed.
 */
@RoomTest
@Tag("browser")
class DongyingLaunchTests {

    private static final List<String> TEN =
            List.of("公益凉亭", "塑胶跑道", "红色议事厅", "户外灭蚊灯", "红烛助学", "红医义诊", "红心向党", "说和花开", "爱暖幸福", "小橘灯");

    @Autowired
    private TestClaims claims;

    @Autowired
    private TestListings listings;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Cases cases;

    @Autowired
    private Ratings ratings;

    @LocalServerPort
    private int port;

    @Test
    void theLaunchAndWhatBecameOfTheGazebo() {
        TestDistrict district = claims.aDistrict();
        ProgrammeId bank = bank(district);
        TEN.forEach(title -> claims.published(district, ListingKind.PROJECT, project(district, title, bank)));
        UnitId social = claims.anotherPartner(district, "蓝湾社工");
        String partner = accounts.account(district.district(), Role.UNIT_CONTACT, null, social)
                .userName();
        String home = "/" + district.slug();
        try (Walker coordinator = signedIn(
                        "coordinator", district.account(Role.COORDINATOR).userName());
                Walker contact =
                        signedIn("contact", district.account(Role.UNIT_CONTACT).userName());
                Walker joining = signedIn("partner", partner);
                Walker wall = new Walker("wall", base(), new Typing())) {
            coordinator
                    .opens(home + "/rounds/new?programme=" + bank.value())
                    .types("title", "十件实事，今天认领", "Ten things to do, claimed today")
                    .types("hours", "0")
                    .presses("开启")
                    .reads("全体开放", "10 项");
            hearsOnly(wall);
            wall.opens(home + "/wall/" + bank.value() + "?lang=zh-CN").reads("十件实事，今天认领", "等您认领");
            launch(coordinator, wall, home + "/wall/" + bank.value() + "/desk");
            coordinator.opens(home + "/wall/" + bank.value()).keepsAPictureOf("claims-wall");
            gazebo(district, home, coordinator, contact, joining);
        }
    }

    /** A wall that is told nothing asks every few seconds; this one waits to be told. */
    private static void hearsOnly(Walker wall) {
        wall.page().addInitScript("window.setInterval = () => 0");
    }

    private void launch(Walker coordinator, Walker wall, String desk) {
        for (int i = 0; i < TEN.size(); i++) {
            coordinator.opens(desk).chooses("listing", TEN.get(i)).chooses("lead", "油田供电公司");
            if (i == 0) {
                coordinator.chooses("others", "蓝湾社工").types("money", "36000").chooses("basis", "directed-pledge");
            }
            coordinator.types("deadline", "2024年7月31日").presses("登记").reads("已登记：“" + TEN.get(i) + "”");
            wall.page()
                    .waitForFunction(
                            "taken => document.querySelector('.gj-wall__sum strong').textContent.startsWith(taken)",
                            String.valueOf(i + 1));
        }
        wall.reads("36,000", "油田供电公司");
        coordinator.keepsAPictureOf("claims-launch-desk");
    }

    private void gazebo(TestDistrict district, String home, Walker coordinator, Walker contact, Walker joining) {
        CaseId about = district.within(() -> cases.page(CaseFilter.of(CaseView.ALL), null, 20).cases().stream()
                .filter(found -> found.title().equals(title(TEN.getFirst())))
                .findFirst()
                .orElseThrow()
                .id());
        String page = home + "/" + about.path();
        joining.opens(page).presses("确认联合认领").reads("已确认");
        coordinator.opens(page + "/contact").presses("记下").reads("取得联系", "办理中");
        contact.opens(page + "/submit").types("words", "凉亭完工").presses("提交").reads("等待验收", "只有提出这件事的单位可以验收");
        coordinator
                .opens(page + "/return")
                .types("words", "台阶没有防滑条")
                .types("progress", "90")
                .presses("退回")
                .reads("退回重办", "台阶没有防滑条");
        contact.opens(page + "/submit").types("words", "已装防滑条").presses("提交");
        coordinator.opens(page + "/accept").presses("验收通过").reads("居民评价中");
        rate(district, coordinator, page, about, 1, 2, 5);
        coordinator.opens(page).reads("重新打开", "居民不满意");
        answer(coordinator, page, "已请施工方整改");
        answer(coordinator, page, "靠背本周补上");
        contact.opens(page + "/submit").types("words", "加了靠背").presses("提交");
        coordinator.opens(page + "/accept").presses("验收通过");
        rate(district, coordinator, page, about, 5, 5, 4);
        coordinator.opens(page + "/close").presses("销号").reads("已销号");
        coordinator.keepsAPictureOf("claims-case");
        coordinator.opens(home + "/cases?view=closed").reads(TEN.getFirst()).doesNotRead(TEN.getLast());
        coordinator.opens(home + "/cases").keepsAPictureOf("claims-cases");
        coordinator.opens(home + "/pledges").reads("认捐 36,000 元", "单位定向捐赠");
        coordinator.opens(home + "/desk").keepsAPictureOf("claims-desk");
    }

    private void rate(TestDistrict district, Walker coordinator, String page, CaseId about, int... stars) {
        coordinator
                .opens(page + "/codes")
                .types("codes", String.valueOf(stars.length))
                .presses("生成");
        List<String> codes = new ArrayList<>(district.within(() -> ratings.unusedCodes(cases.require(about)).stream()
                .map(code -> code.shown())
                .toList()));
        assertThat(codes).hasSize(stars.length);
        for (int i = 0; i < stars.length; i++) {
            try (Walker resident = new Walker("resident", base(), new Typing())) {
                resident.opens("/rate/" + codes.get(i))
                        .picks("stars", String.valueOf(stars[i]))
                        .presses("提交评价")
                        .reads("谢谢");
            }
        }
    }

    private void answer(Walker coordinator, String page, String words) {
        coordinator
                .opens(page)
                .follows("答复")
                .types("words", words)
                .presses("答复")
                .reads(words);
    }

    private ProgrammeId bank(TestDistrict district) {
        return district.within(() -> programmes.add(
                Actor.system(),
                new AddProgramme(
                        ProgrammeId.next(),
                        Programme.Kind.PROGRAMME,
                        Localized.of("党建公益智库", "Public Welfare Think Tank"),
                        null,
                        Localized.of("微项目", "Micro-projects"),
                        district.communityUnit(),
                        null)));
    }

    private ListingDetails project(TestDistrict district, String title, ProgrammeId bank) {
        return new ListingDetails(
                title(title),
                null,
                null,
                listings.category(district, "pavilion"),
                new ListedAmount(Quantity.of(1), Localized.of("项", "project")),
                null,
                null,
                null,
                Set.of(),
                List.of(),
                null,
                null,
                Priority.USUAL,
                bank,
                TestListings.VALID_UNTIL);
    }

    private static Localized title(String title) {
        return Localized.zh(title);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Walker signedIn(String name, String userName) {
        Walker walker = new Walker(name, base(), new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", userName)
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
