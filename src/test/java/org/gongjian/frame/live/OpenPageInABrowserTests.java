package org.gongjian.frame.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.stories.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The script, the policy on scripts, and the notice, as a coordinator's phone has them. */
@Tag("browser")
@RoomTest
class OpenPageInABrowserTests {

    private static final String NOTICE = ".gj-live p";

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestSessions sessions;

    @LocalServerPort
    private int port;

    private final TestDistrict here;
    private final RecordRef record;

    OpenPageInABrowserTests(@Autowired TestAccounts accounts, @Autowired Programmes programmes) {
        here = accounts.aDistrict();
        ProgrammeId programme = ProgrammeId.next();
        here.run(() -> programmes.add(
                here.officer(),
                new AddProgramme(programme, Programme.Kind.BRAND, Localized.zh("书香社区"), null, null, null, null)));
        record = programme.ref();
    }

    @Test
    void aPageLeftOpenSaysThatTheRecordChanged() {
        String site = "http://127.0.0.1:" + port;
        try (BrowserContext phone = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(390, 844).setLocale("zh-CN"))) {
            phone.addCookies(List.of(new Cookie(
                            "gongjian",
                            sessions.of(here.account(Role.COORDINATOR)).getValue())
                    .setUrl(site)));
            Page page = phone.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
            page.waitForResponse(
                    answer -> answer.url().contains("/live/"),
                    () -> page.navigate(site + "/" + here.slug() + "/programmes/" + record.id()));
            assertThat(page.locator(NOTICE)).isHidden();
            here.run(() -> transaction.executeWithoutResult(
                    status -> log.write(here.officer().author(), "changed", record, "name")));
            assertThat(page.locator(NOTICE)).isVisible();
            assertThat(page.locator(NOTICE)).containsText("您打开之后，这条记录已有变动。");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "live-phone.png")));
            page.locator(NOTICE + " a").click();
            assertThat(page.locator(NOTICE)).isHidden();
            assertThat(page.locator(".gj-history tbody tr")).hasCount(2);
            assertThat(complaints).isEmpty();
        }
    }
}
