package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.frame.Offer;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.OrganizationRegister;
import org.gongjian.organizations.RegisterOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit is found among many as one types: by mouse, by keyboard, on a phone and without any script. */
@RoomTest
@Tag("browser")
class FindingInABrowserTests {

    private static final int UNITS = Offer.MOST + 10;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private OrganizationRegister register;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private TestDistrict district;

    @BeforeEach
    void aDistrictWithManySchools() {
        district = accounts.aDistrict();
        List<RegisterOrganization> all = new ArrayList<>();
        for (int number = 0; number < UNITS; number++) {
            all.add(new RegisterOrganization(
                    UnitId.next(),
                    Organization.Kind.SCHOOL,
                    Localized.of("第" + number + "小学", "School " + number),
                    null,
                    null,
                    null,
                    district.street(),
                    null));
        }
        district.run(() -> transaction.executeWithoutResult(status -> register.register(district.officer(), all)));
    }

    @Test
    void whatIsTypedIsFoundAndWhatWasChosenStays() {
        try (BrowserContext desk = context(1280, true)) {
            Page page = open(desk, "places/new");
            assertThat(options(page)).hasSize(Offer.FOUND + 1);

            type(page, "School 6");
            assertThat(options(page))
                    .contains("School 6", "School 60", "School 69")
                    .doesNotContain("School 7");
            choose(page, "School 61");

            type(page, "School 44");
            assertThat(options(page)).contains("School 44", "School 61");
            assertThat(chosen(page)).isEqualTo("School 61");
            assertThat(page.url()).as("the form was not sent").endsWith("/places/new?lang=en");
        }
    }

    @Test
    void theKeyboardAloneFindsAndChooses() {
        try (BrowserContext desk = context(1280, true)) {
            Page page = open(desk, "places/new");
            page.locator("#keptBy-find").focus();
            page.keyboard().type("School 57");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> options(page).size() == 2);
            assertThat(page.url()).as("Enter looks and sends nothing").endsWith("/places/new?lang=en");

            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("keptBy");
            page.keyboard().press("ArrowDown");
            assertThat(chosen(page)).isEqualTo("School 57");
        }
    }

    @Test
    void whereNothingIsFoundThatIsSaid() {
        try (BrowserContext desk = context(1280, true)) {
            Page page = open(desk, "places/new");
            page.locator("#keptBy-find").fill("Observatory");
            page.waitForCondition(() -> options(page).size() == 1);
            assertThat(page.locator("#keptBy-shown").getAttribute("role")).isEqualTo("status");
            assertThat(page.locator("#keptBy-shown").innerText()).startsWith("0 of ");

            type(page, "School 3");
            assertThat(options(page)).contains("School 3");
        }
    }

    @Test
    void withoutAnyScriptTheButtonFinds() {
        try (BrowserContext desk = context(1280, false)) {
            Page page = open(desk, "places/new");
            page.locator("input[name='name.zh']").fill("书屋");
            page.locator("#keptBy-find").fill("School 6");
            page.locator("button[name=find][value=keptBy]").click();
            page.waitForLoadState();
            assertThat(options(page)).contains("School 6", "School 69").doesNotContain("School 7");
            assertThat(page.locator("input[name='name.zh']").inputValue())
                    .as("nothing typed is lost")
                    .isEqualTo("书屋");
            assertThat(page.locator(".gj-errors").count()).isZero();
        }
    }

    @Test
    void onAPhoneItFindsFitsAndIsAccessible() {
        try (BrowserContext phone = context(390, true)) {
            for (String path : List.of("places/new", "office")) {
                Page page = open(phone, path);
                String field = path.equals("office") ? "unit" : "keptBy";
                page.locator("#" + field + "-find").fill("School 2");
                page.waitForCondition(() -> options(page, field).contains("School 29")
                        && !options(page, field).contains("School 1"));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isEqualTo(true);
                Accessibility.check(page, path);
            }
        }
    }

    private void type(Page page, String part) {
        page.locator("#keptBy-find").fill(part);
        Object chosen = chosen(page);
        page.waitForCondition(() -> options(page).contains(part)
                && options(page).stream().skip(1).allMatch(option -> option.contains(part) || option.equals(chosen)));
    }

    private static void choose(Page page, String school) {
        Locator option = page.locator("#keptBy option", new Page.LocatorOptions().setHasText(school));
        page.locator("#keptBy").selectOption(option.first().getAttribute("value"));
    }

    private static Object chosen(Page page) {
        return page.evaluate("document.getElementById('keptBy').selectedOptions[0].textContent");
    }

    private static List<String> options(Page page) {
        return options(page, "keptBy");
    }

    private static List<String> options(Page page, String field) {
        return page.locator("#" + field + " option").allTextContents();
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(site() + "/" + district.slug() + "/" + path + "?lang=en");
        return page;
    }

    private BrowserContext context(int width, boolean scripts) {
        BrowserContext context = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(width, 844).setJavaScriptEnabled(scripts));
        context.addCookies(List.of(new Cookie(
                        "gongjian",
                        sessions.of(district.account(Role.DISTRICT_OFFICER)).getValue())
                .setUrl(site())));
        return context;
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
