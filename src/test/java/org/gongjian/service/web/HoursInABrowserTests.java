package org.gongjian.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.service.Morning;
import org.gongjian.service.ServiceId;
import org.gongjian.stories.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hours from the roll to the volunteer's phone, and the pages as a browser shows them: narrow, dark and to a screen reader. */
@Tag("browser")
@RoomTest
class HoursInABrowserTests {

    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int HIGH = 800;

    @Autowired
    private Morning morning;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict here;
    private TestRolls.Rolled shift;
    private ServiceId mine;
    private TestAccount coordinator;
    private TestAccount volunteer;

    @BeforeEach
    void aMorningThatIsOver() {
        here = accounts.aDistrict();
        shift = morning.begins(here);
        coordinator = here.account(Role.COORDINATOR);
        volunteer = here.account(Role.VOLUNTEER);
        mine = morning.signUp(
                here, shift, Objects.requireNonNull(here.volunteer().personId()));
        ServiceId open = morning.signUp(here, shift, "韩梅梅");
        morning.signUp(here, shift, "李雷");
        morning.came(here, shift, mine, Morning.NINE);
        morning.came(here, shift, open, Morning.NINE);
        morning.left(here, shift, mine, Morning.ELEVEN);
        clock.set(Morning.ELEVEN.plus(Duration.ofHours(1)));
    }

    @Test
    void whatIsConfirmedStandsOnTheVolunteersPhone() {
        try (BrowserContext desk = as(coordinator, WIDE, ColorScheme.LIGHT);
                BrowserContext phone = as(volunteer, NARROW, ColorScheme.DARK)) {
            Page roll = open(desk, shift.path() + "/hours", "zh-CN");
            roll.getByText("确认勾选的人员").click();
            assertThat(roll.locator("main").innerText()).contains("计 2 小时");

            Page me = open(phone, "me", "zh-CN");
            assertThat(me.locator("main").innerText()).contains("共 2 小时，1 次服务");
            me.getByText("查看全部").first().click();
            assertThat(me.locator("main").innerText()).contains("计 2 小时：您从");
        }
    }

    @Test
    void everyPageFitsAPhoneAndIsAccessible() {
        Map<TestAccount, List<String>> pages = Map.of(
                coordinator,
                List.of(
                        shift.path() + "/hours",
                        shift.path() + "/hours/new",
                        shift.path() + "/hours/" + mine.value(),
                        "desk/hours",
                        "desk/hours/odd"),
                volunteer,
                List.of("my-hours"),
                here.account(Role.DISTRICT_OFFICER),
                List.of("office/hours"));
        pages.forEach((who, paths) -> look(who, paths));

        try (BrowserContext desk = as(coordinator, WIDE, ColorScheme.LIGHT)) {
            open(desk, shift.path() + "/hours", "zh-CN").getByText("确认勾选的人员").click();
        }
        look(coordinator, List.of(mine.path(), mine.path() + "/correct", mine.path() + "/revoke"));
        look(volunteer, List.of(mine.path(), "my-hours", "me"));
    }

    private void look(TestAccount who, List<String> paths) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            boolean dark = scheme == ColorScheme.DARK;
            try (BrowserContext context = as(who, dark ? NARROW : WIDE, scheme)) {
                for (String path : paths) {
                    Page page = open(context, path, dark ? "zh-CN" : "en");
                    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                            .as("%s is wider than the screen", path)
                            .isLessThanOrEqualTo(dark ? NARROW : WIDE);
                    assertThat(new AxeBuilder(page)
                                    .setLegacyMode(true)
                                    .analyze()
                                    .getViolations())
                            .as(path)
                            .isEmpty();
                    page.close();
                }
            }
        }
    }

    private Page open(BrowserContext context, String path, String language) {
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + "/" + here.slug() + "/" + path + "?lang=" + language);
        return page;
    }

    private BrowserContext as(TestAccount who, int width, ColorScheme scheme) {
        BrowserContext context = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(width, HIGH).setColorScheme(scheme));
        context.addCookies(
                List.of(new Cookie("gongjian", sessions.of(who).getValue()).setUrl("http://127.0.0.1:" + port)));
        return context;
    }
}
