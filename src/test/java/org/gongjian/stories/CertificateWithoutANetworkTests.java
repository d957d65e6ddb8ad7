package org.gongjian.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.service.certificates.CertificateView;
import org.gongjian.service.certificates.TestCertificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A volunteer makes a certificate; somebody else's browser verifies it with the network off. */
@RoomTest
@Tag("browser")
class CertificateWithoutANetworkTests {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestCertificates fixtures;

    @Autowired
    private CertificateDesk certificates;

    @Autowired
    private CredentialDesk credentials;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private TestDistrict here;
    private String base;

    @BeforeEach
    void twoHoursThatCount() {
        here = accounts.aDistrict();
        base = "http://127.0.0.1:" + port;
        fixtures.twoHours(here, Objects.requireNonNull(here.volunteer().personId()));
    }

    @Test
    void aCertificateIsVerifiedInASecondBrowserWithoutANetwork() {
        String code = codeOfANewCertificate();
        CertificateView made = theOnly();
        try (BrowserContext other = phone()) {
            Page page = other.newPage();
            opensOnce(page);
            other.setOffline(true);

            page.navigate(base + "/verify#" + code);
            assertThat(page.locator("[data-outcome=valid]")).isVisible();
            assertThat(page.locator("[data-fact=hours] dd")).hasText("2");
            assertThat(page.locator("[data-fact=number] dd"))
                    .hasText(made.number().shown());
            assertThat(page.locator("[data-where]")).containsText("没有发送任何内容");
            assertThat(page.locator("[data-named=yes]")).isHidden();

            page.locator("#name").fill(made.name());
            page.locator("#code").fill(Objects.requireNonNull(made.nameCode()).toLowerCase(Locale.ROOT));
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("[data-named=yes]")).isVisible();
            page.locator("#name").fill("别人");
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("[data-named=no]")).isVisible();

            verifies(page, altered(made.credential().text()), "forged");
            verifies(page, made.credential().text().replaceFirst("^[^.]+", "e30"), "unreadable");
            verifies(page, "nonsense", "unreadable");
            verifies(page, made.credential().text(), "valid");
        }
    }

    @Test
    void whatIsRevokedIsKnownAsOfTheLastTimeThereWasANetwork() {
        String code = codeOfANewCertificate();
        CertificateView made = theOnly();
        try (BrowserContext other = phone()) {
            Page page = other.newPage();
            opensOnce(page);
            here.run(() -> credentials.revoke(Actor.system(), made.credential().id(), "错记"));

            other.setOffline(true);
            page.navigate(base + "/verify#" + code);
            assertThat(page.locator("[data-outcome=valid]")).isVisible();

            other.setOffline(false);
            page.reload();
            assertThat(page.locator("[data-outcome=revoked]")).isVisible();
            assertThat(page.locator("[data-fact=revokedOn] dd")).hasText(today());

            other.setOffline(true);
            page.reload();
            assertThat(page.locator("[data-outcome=revoked]")).isVisible();
        }
    }

    /** The volunteer's own way: from their page to the code. */
    private String codeOfANewCertificate() {
        try (Walker volunteer = new Walker("volunteer", base, new Typing())) {
            volunteer
                    .opens("/sign-in?lang=zh-CN")
                    .types("userName", here.account(Role.VOLUNTEER).userName())
                    .types("password", TestAccounts.PASSWORD)
                    .presses("登录");
            volunteer.opens("/" + here.slug() + "/me/certificates").keepsAPictureOf("certificates-ask");
            volunteer.presses("开证明").reads("志愿服务记录证明", "姓名校验码").keepsAPictureOf("certificate");
            String link = volunteer.page().locator("[data-verify-link]").getAttribute("href");
            return link.substring(link.indexOf('#') + 1);
        }
    }

    private CertificateView theOnly() {
        return here.within(() -> certificates.of(
                        here.volunteer(),
                        Objects.requireNonNull(here.volunteer().personId())))
                .getFirst();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .format(DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA));
    }

    private void opensOnce(Page page) {
        page.navigate(base + "/verify?lang=zh-CN");
        assertThat(page.locator("[data-kept]")).isVisible();
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

    /** On the day it is here: a list is relied on for a week. */
    private BrowserContext phone() {
        BrowserContext phone = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("zh-CN"));
        phone.clock().setFixedTime(Date.from(clock.instant()));
        return phone;
    }
}
