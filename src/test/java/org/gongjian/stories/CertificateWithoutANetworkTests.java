package org.gongjian.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialView;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.gongjian.service.certificates.AskCertificate;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.service.certificates.CertificateId;
import org.gongjian.service.certificates.Template;
import org.gongjian.service.certificates.TestCertificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser knows without a network of what was revoked and of keys that leaked: as of the last time it had one. */
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

    @Value("${gongjian.keys}")
    private String keys;

    @LocalServerPort
    private int port;

    private TestDistrict here;
    private String base;
    private CredentialView made;

    @BeforeEach
    void aCertificateOfTwoHours() {
        here = accounts.aDistrict();
        base = "http://127.0.0.1:" + port;
        PersonId volunteer = Objects.requireNonNull(here.volunteer().personId());
        fixtures.twoHours(here, volunteer);
        CertificateId id = here.within(() -> certificates.ask(
                here.volunteer(), new AskCertificate(CertificateId.next(), volunteer, Template.BRIEF, null, null)));
        made = here.within(() -> certificates.require(here.volunteer(), id)).credential();
    }

    @Test
    void whatIsRevokedIsKnownAsOfTheLastTimeThereWasANetwork() {
        try (BrowserContext other = Phones.at(clock)) {
            Page page = opensOnce(other);
            here.run(() -> credentials.revoke(Actor.system(), made.id(), "错记"));

            other.setOffline(true);
            page.navigate(base + "/verify#" + made.packed());
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

    @Test
    void aKeyThatLeakedIsNotTrustedFromTheNextNetworkOnAndWithoutOneNeither() {
        try (BrowserContext other = Phones.at(clock)) {
            Page page = opensOnce(other);
            SigningKeyFile.disown(SigningKeyFile.beside(Path.of(keys)), made.key(), "笔记本被盗", LocalDate.of(2024, 6, 5));

            other.setOffline(true);
            page.navigate(base + "/verify#" + made.packed());
            assertThat(page.locator("[data-outcome=valid]")).isVisible();

            other.setOffline(false);
            page.reload();
            assertThat(page.locator("[data-outcome=disowned]")).isVisible();
            assertThat(page.locator("[data-fact=disownedOn] dd")).hasText("2024年6月5日");
            assertThat(page.locator("[data-fact=retiredOn]")).isHidden();

            other.setOffline(true);
            page.reload();
            assertThat(page.locator("[data-outcome=disowned]")).isVisible();
        }
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .format(DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA));
    }

    private Page opensOnce(BrowserContext other) {
        Page page = other.newPage();
        page.navigate(base + "/verify?lang=zh-CN");
        assertThat(page.locator("[data-kept]")).isVisible();
        return page;
    }
}
