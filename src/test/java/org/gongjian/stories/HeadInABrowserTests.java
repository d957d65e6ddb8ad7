package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head of every page: one line from a small desktop on, its menus opened by mouse, keyboard and without any script. */
@RoomTest
@Tag("browser")
class HeadInABrowserTests {

    @Autowired
    private TestAccounts accounts;

    @LocalServerPort
    private int port;

    private TestDistrict district;

    @BeforeEach
    void begin() {
        district = accounts.aDistrict();
    }

    @Test
    void itIsOneLineForEveryRoleInBothLanguagesAndNarrowerToo() {
        for (Role role : List.of(Role.COORDINATOR, Role.UNIT_CONTACT, Role.DISTRICT_OFFICER, Role.VOLUNTEER)) {
            try (BrowserContext context = context(true)) {
                Page page = signedIn(context, role);
                for (String language : List.of("zh-CN", "en")) {
                    page.navigate(at("/places?lang=" + language));
                    for (int width : List.of(1280, 1100, 992)) {
                        page.setViewportSize(width, 800);
                        assertThat(page.locator(".gj-head").boundingBox().height)
                                .as("%s in %s at %s", role, language, width)
                                .isLessThan(72);
                        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                                .as("%s in %s at %s scrolls sideways", role, language, width)
                                .isEqualTo(true);
                    }
                }
            }
        }
    }

    @Test
    void aMenuOpensAndLeadsOnWithoutAnyScript() {
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(at("/places?lang=en"));
            assertThat(shown(page)).isEmpty();

            page.locator(".gj-menu summary").first().click();
            assertThat(shown(page)).containsExactly("Activities", "Gifts", "Money", "Programmes", "Bulletins");

            page.locator(".gj-menu summary").last().click();
            assertThat(shown(page))
                    .as("one menu at a time")
                    .containsExactly("Library network", "Places", "Units", "Volunteers", "Plaques and awards");

            page.locator(".gj-menu a:visible:has-text(\"Units\")").click();
            page.waitForLoadState();
            assertThat(URI.create(page.url()).getPath()).isEqualTo("/" + district.slug() + "/units");
        }
    }

    @Test
    void theKeyboardOpensAMenuAndEscapeLeavesIt() {
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.navigate(at("/places?lang=en"));
            page.locator(".gj-menu summary").nth(1).focus();
            page.keyboard().press("Enter");
            assertThat(shown(page)).startsWith("Needs");

            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Needs");

            page.keyboard().press("Escape");
            assertThat(shown(page)).isEmpty();
            assertThat(focused(page)).isEqualTo("Co-building");

            page.keyboard().press("Enter");
            page.locator("h1").click();
            assertThat(shown(page)).as("a click elsewhere leaves it").isEmpty();
        }
    }

    @Test
    void aVolunteerReadsInLargeLettersOnEveryPageAndOnAPhoneToo() {
        try (BrowserContext context = context(true)) {
            Page page = signedIn(context, Role.VOLUNTEER);
            page.setViewportSize(390, 844);
            page.navigate(site() + "/me?lang=zh-CN");
            double usual = height(page);
            page.getByText("大字版").first().click();
            page.waitForLoadState();
            assertThat(URI.create(page.url()).getPath()).endsWith("/me");
            assertThat(height(page)).isEqualTo(usual * 1.25, within(0.5));
            for (String path : List.of("/me", "/my-hours", "/activities", "/units")) {
                page.navigate(path.equals("/me") ? site() + path : at(path));
                assertThat(page.locator("html").getAttribute("data-letters")).isEqualTo("large");
                Accessibility.check(page, path + " in large letters");
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
            page.getByText("标准字号").first().click();
            page.waitForLoadState();
            page.navigate(site() + "/me");
            assertThat(height(page)).isEqualTo(usual);
        }
    }

    /** Of the letters of the title. */
    private static double height(Page page) {
        return Double.parseDouble(page.evalOnSelector("h1", "title => parseFloat(getComputedStyle(title).fontSize)")
                .toString());
    }

    private static List<String> shown(Page page) {
        return page.locator(".gj-menu a").all().stream()
                .filter(Locator::isVisible)
                .map(Locator::innerText)
                .toList();
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private BrowserContext context(boolean scripts) {
        return Chromium.browser()
                .newContext(Chromium.still().setViewportSize(1280, 800).setJavaScriptEnabled(scripts));
    }

    private Page signedIn(BrowserContext context, Role role) {
        Page page = context.newPage();
        page.navigate(site() + "/sign-in?lang=en");
        page.locator("main input[name=userName]").fill(district.account(role).userName());
        page.locator("main input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForLoadState();
        return page;
    }

    private String at(String below) {
        return site() + "/" + district.slug() + below;
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
