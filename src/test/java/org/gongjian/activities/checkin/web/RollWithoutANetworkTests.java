package org.gongjian.activities.checkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Roll;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.stories.Chromium;
import org.gongjian.stories.NoNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader in the mountains: the roll on their phone when the network is gone and when it is there again. */
@Tag("browser")
@RoomTest
class RollWithoutANetworkTests {

    @Autowired
    private TestRolls rolls;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict here;
    private TestRolls.Rolled rolled;

    @BeforeEach
    void aShiftThatBeginsSoon() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        rolled = rolls.shift(here, 3);
        rolls.signUp(here, rolled, "王芳");
        rolls.signUp(here, rolled, "李雷");
    }

    @Test
    void whatWasTickedWithoutANetworkIsToldOnceWhenItIsBack() {
        try (BrowserContext phone = phone()) {
            Page page = phone.newPage();
            openRoll(page);
            // The second visit is served by the worker, which keeps the page.
            page.waitForFunction(
                    "() => navigator.serviceWorker.ready.then(ready => ready.active.state === 'activated')");
            openRoll(page);

            NoNetwork.begins(page);
            came(page, "王芳").click();
            assertThat(page.locator("[data-roll-said]")).containsText("本机存有 1 步");
            page.reload();
            assertThat(row(page, "王芳")).containsText("已存在本机");
            assertThat(page.locator("[data-roll-said]")).containsText("本机存有 1 步");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("又来了一位"))
                    .click();
            assertThat(page.locator("[data-roll-said]")).containsText("本机存有 2 步");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "roll-offline-phone.png")));
            assertThat(roll().came()).isZero();

            NoNetwork.ends(page);
            assertThat(page.locator("[data-roll-came]")).hasText("2", patiently());
            assertThat(row(page, "王芳")).containsText("08:30 到场");
            assertThat(page.locator("[data-roll-said]")).isHidden();
            assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('roll:')).length"))
                    .isEqualTo(0);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "roll-phone.png")));

            page.reload();
            assertThat(page.locator("[data-roll-came]")).hasText("2");
            assertThat(roll().came()).isEqualTo(2);
        }
    }

    @Test
    void twoPhonesThatTickTheSamePersonPutThemInOnceAndNobodyIsLetInTwice() {
        try (BrowserContext one = phone();
                BrowserContext other = phone()) {
            Page first = one.newPage();
            Page second = other.newPage();
            openRoll(first);
            openRoll(second);
            NoNetwork.begins(first);
            NoNetwork.begins(second);
            for (Page page : List.of(first, second)) {
                came(page, "李雷").click();
                assertThat(page.locator("[data-roll-said]")).containsText("本机存有 1 步");
                Locator visitor = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("又来了一位"));
                visitor.click();
                assertThat(page.locator("[data-roll-said]")).containsText("本机存有 2 步");
            }

            NoNetwork.ends(first);
            assertThat(first.locator("[data-roll-came]")).hasText("2", patiently());
            NoNetwork.ends(second);
            assertThat(second.locator("[data-roll-came]")).hasText("2", patiently());
            assertThat(second.locator("[data-roll-refused]")).containsText("3 个名额已满");
            assertThat(roll().came()).isEqualTo(2);
        }
    }

    @Test
    void whoSignedOutMeanwhileLosesNothing() {
        try (BrowserContext phone = phone()) {
            Page page = phone.newPage();
            openRoll(page);
            phone.clearCookies();
            came(page, "王芳").click();
            assertThat(page.locator("[data-roll-said]")).containsText("请重新登录");
            assertThat(roll().came()).isZero();

            signIn(phone);
            openRoll(page);
            assertThat(page.locator("[data-roll-came]")).hasText("1");
        }
    }

    /** A step that failed when the network came back is told again some seconds later. */
    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    }

    private BrowserContext phone() {
        BrowserContext phone = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(390, 844).setLocale("zh-CN"));
        phone.clock().setFixedTime(Date.from(clock.instant()));
        signIn(phone);
        NoNetwork.prepare(phone);
        return phone;
    }

    private void signIn(BrowserContext phone) {
        phone.addCookies(List.of(new Cookie(
                        "gongjian", sessions.of(here.account(Role.COORDINATOR)).getValue())
                .setUrl(site())));
    }

    private void openRoll(Page page) {
        page.navigate(site() + "/" + here.slug() + "/" + rolled.path() + "/roll");
    }

    private static Locator row(Page page, String name) {
        return page.locator(".gj-roll li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator came(Page page, String name) {
        return row(page, name).locator("> form button");
    }

    private Roll roll() {
        return here.within(() -> checkIns.open(here.coordinator(), rolled.activity(), rolled.shift()));
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
