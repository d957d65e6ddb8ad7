package org.gongjian.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.volunteers.TestVolunteers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A resident registers as a volunteer, signs up from their own page, is on the roll of the morning, has the hours confirmed and
 * takes the certificate; somebody else's browser verifies it with the network off.
 */
@RoomTest
@Tag("browser")
class FromRegistrationToCertificateTests {

    private static final String NUMBER = "20240000001";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestRolls rolls;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private String base;
    private TestDistrict district;
    private TestRolls.Rolled shift;

    /** What stands on the certificate: the code is the link of the QR code, the other two are printed beside it. */
    private record Taken(String code, String text, String name, String nameCode) {}

    @BeforeEach
    void aShiftThatWantsVolunteers() {
        clock.set(TestRolls.NINE.minus(Duration.ofHours(2)));
        base = "http://127.0.0.1:" + port;
        district = accounts.aDistrict();
        shift = rolls.shift(district, 5);
    }

    @Test
    void aResidentRegistersServesAndTakesACertificateThatASecondBrowserVerifiesWithoutANetwork() {
        registersAndSignsUp();
        isFoundByTheCoordinator();
        comesAndLeaves();
        hasTheHoursConfirmed();
        Taken taken = takesTheCertificate();
        try (BrowserContext other = Phones.at(clock)) {
            Page page = other.newPage();
            page.navigate(base + "/verify?lang=zh-CN");
            assertThat(page.locator("[data-kept]")).isVisible();
            other.setOffline(true);

            page.navigate(base + "/verify#" + taken.code());
            assertThat(page.locator("[data-outcome=valid]")).isVisible();
            assertThat(page.locator("[data-fact=hours] dd")).hasText("2");
            assertThat(page.locator("[data-fact=number] dd")).hasText("2024-000001");
            assertThat(page.locator("[data-where]")).containsText("没有发送任何内容");
            assertThat(page.locator("[data-named=yes]")).isHidden();

            page.locator("#name").fill(taken.name());
            page.locator("#code").fill(taken.nameCode().toLowerCase(Locale.ROOT));
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("[data-named=yes]")).isVisible();
            page.locator("#name").fill("别人");
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("[data-named=no]")).isVisible();

            verifies(page, altered(taken.text()), "forged");
            verifies(page, taken.text().replaceFirst("^[^.]+", "e30"), "unreadable");
            verifies(page, "nonsense", "unreadable");
            verifies(page, taken.text(), "valid");
        }
    }

    private void registersAndSignsUp() {
        try (Walker resident = signedIn("resident", Role.VOLUNTEER)) {
            resident.reads("您好", "成为志愿者", "可以参加的", "共建共享").keepsAPictureOf("mine-before");
            resident.follows("去登记")
                    .reads("登记为志愿者", "两分钟")
                    .keepsAPictureOf("volunteer-register")
                    .types("idNumber", TestVolunteers.woman(TestVolunteers.BORN).value())
                    .types("phone", "13800138000")
                    .picks("sex", "female")
                    .chooses("area", "文化社区")
                    .ticks("急救")
                    .ticks("为老服务")
                    .ticks("登记为志愿者")
                    .ticks("处理敏感个人信息")
                    .presses("登记")
                    .reads("登记好了", NUMBER);
            resident.page().locator("#open form button").first().click();
            resident.page().waitForURL("**/sign-up");
            resident.opens(at("me")).reads("我的报名", "出示签到码", "志愿者 " + NUMBER).keepsAPictureOf("mine");
            resident.follows("志愿者 " + NUMBER).reads("急救", "为老服务").keepsAPictureOf("volunteer-mine");
        }
    }

    private void isFoundByTheCoordinator() {
        try (Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            coordinator
                    .opens(at("volunteers?lang=zh-CN"))
                    .reads(NUMBER, "在册志愿者")
                    .keepsAPictureOf("volunteers");
            coordinator.page().locator("main tbody th a").first().click();
            coordinator.page().waitForLoadState();
            coordinator.reads(NUMBER, "急救").keepsAPictureOf("volunteer");
            coordinator.opens(at("volunteers/new")).keepsAPictureOf("volunteer-enter");
        }
    }

    private void comesAndLeaves() {
        clock.set(TestRolls.NINE);
        try (Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            ticksTheOnlyOne(coordinator);
            assertThat(coordinator.page().locator("[data-roll-came]")).hasText("1");
        }
        clock.set(TestRolls.ELEVEN);
        try (Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            ticksTheOnlyOne(coordinator);
            assertThat(coordinator.page().locator("[data-roll-state]")).containsText("11:00");
        }
    }

    /** Whoever is awaited comes, and whoever is there leaves: at the time the coordinator's phone has. */
    private void ticksTheOnlyOne(Walker coordinator) {
        coordinator.page().context().clock().setFixedTime(Date.from(clock.instant()));
        coordinator.opens(at(shift.path() + "/roll"));
        coordinator
                .page()
                .locator("[data-sign-up] > form[data-roll-step] button")
                .click();
    }

    private void hasTheHoursConfirmed() {
        clock.set(TestRolls.ELEVEN.plus(Duration.ofHours(1)));
        try (Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            coordinator
                    .opens(at(shift.path() + "/hours"))
                    .reads("待确认")
                    .presses("确认勾选的人员")
                    .reads("计 2 小时：从");
        }
    }

    private Taken takesTheCertificate() {
        try (Walker resident = signedIn("resident", Role.VOLUNTEER)) {
            resident.opens(at("me")).reads("共 2 小时，1 次服务");
            resident.opens(at("me/certificates")).keepsAPictureOf("certificates-ask");
            resident.presses("开证明").reads("志愿服务记录证明", "姓名校验码").keepsAPictureOf("certificate");
            Page page = resident.page();
            String link = page.locator("[data-verify-link]").getAttribute("href");
            String file = page.locator("main a[href$='credential.jwt']").getAttribute("href");
            return new Taken(
                    link.substring(link.indexOf('#') + 1),
                    page.request().get(base + file).text(),
                    page.locator("main dl div").nth(0).locator("dd").innerText(),
                    page.locator("main dl div").nth(1).locator("dd").innerText());
        }
    }

    private static void verifies(Page page, String text, String outcome) {
        page.locator("#credential").fill(text);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("[data-outcome=" + outcome + "]")).isVisible();
    }

    /** One character in the middle of what is signed. */
    private static String altered(String text) {
        int at = text.length() / 2;
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    private String at(String path) {
        return "/" + district.slug() + "/" + path;
    }

    private Walker signedIn(String name, Role role) {
        Walker walker = new Walker(name, base, new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", district.account(role).userName())
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
