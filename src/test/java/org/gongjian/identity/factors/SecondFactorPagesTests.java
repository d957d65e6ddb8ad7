package org.gongjian.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class SecondFactorPagesTests {

    private static final String PATH = "/account/second-factor";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Factors factors;

    @Autowired
    private TestClock clock;

    private final TestAccount somebody;

    SecondFactorPagesTests(@Autowired TestAccounts accounts) {
        somebody = accounts.aDistrict().account(Role.COORDINATOR);
    }

    @Test
    void fromTheFirstPageToTheRecoveryCodes() {
        Cookie session = sessions.of(somebody);
        assertThat(page(session, PATH).text()).contains("未开启", "设置验证器应用", "添加通行密钥");
        assertThat(page(session, PATH + "/app").select("input[name=current]")).hasSize(1);
        assertThat(post(session, PATH + "/app", "current", "not the password"))
                .hasStatus(422)
                .bodyText()
                .contains("这既不是您的密码")
                .doesNotContain("not the password");
        assertThat(post(session, PATH + "/app", "current", TestAccounts.PASSWORD))
                .hasStatus(303)
                .hasRedirectedUrl(PATH + "/app");

        Document begun = page(session, PATH + "/app");
        String secret = begun.select("dd.font-monospace").text();
        assertThat(begun.select("svg.gj-code path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(begun.select("a[href^=otpauth:]").attr("href"))
                .isEqualTo(factors.begun(somebody.actor()).orElseThrow().uri());
        assertThat(begun.select("[style]")).isEmpty();
        TestApp app = TestApp.reading(secret, clock);

        assertThat(post(session, PATH + "/app/confirm", "oneTimePassword", app.wrongCode()))
                .hasStatus(422)
                .bodyText()
                .contains("这不是应用现在应显示的验证码", begun.select("svg.gj-code path").attr("d"));
        MvcTestResult confirmed = post(session, PATH + "/app/confirm", "oneTimePassword", app.code());
        assertThat(confirmed).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(document(confirmed).select(".gj-recovery li")).hasSize(10);
        assertThat(page(session, PATH).text()).contains("已开启", "还剩 10 个", "移除验证器应用");
        assertThat(page(session, PATH + "/app").select("dd.font-monospace")).isEmpty();
    }

    @Test
    void aConfirmationWithNothingToConfirmIsRefused() {
        assertThat(post(sessions.of(somebody), PATH + "/app/confirm", "oneTimePassword", "000000"))
                .hasStatus(409)
                .bodyText()
                .contains("已经没有需要确认的内容");
    }

    @Test
    void removingAndRenewingAskForAProof() {
        TestApp app = confirmed();
        Cookie session = sessions.of(somebody);
        assertThat(page(session, PATH + "/recovery-codes").text()).contains("现有的全部作废");
        assertThat(post(session, PATH + "/recovery-codes", "current", "nonsense"))
                .hasStatus(422);
        assertThat(document(post(session, PATH + "/recovery-codes", "current", TestAccounts.PASSWORD))
                        .select(".gj-recovery li"))
                .hasSize(10);
        assertThat(page(session, PATH + "/app/remove").text()).contains("移除验证器应用");
        assertThat(post(session, PATH + "/app/remove", "current", "nonsense")).hasStatus(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(post(session, PATH + "/app/remove", "current", app.code()))
                .hasStatus(303)
                .hasRedirectedUrl(PATH + "?done=removed");
        assertThat(page(session, PATH + "?done=removed").text()).contains("已经移除", "未开启");
    }

    @Test
    void signingInTakesTwoSteps() {
        TestApp app = confirmed();
        clock.advance(Duration.ofSeconds(30));
        MvcTestResult first = signIn();
        assertThat(first).hasStatus(303).hasRedirectedUrl("/sign-in/second?next=%2Faccount");
        Cookie half = session(first);
        assertThat(pages.get().uri("/me").cookie(half)).hasStatus(302);
        assertThat(page(half, "/sign-in/second?next=/account").text()).contains("密码正确", "备用码");
        assertThat(post(half, "/sign-in/second", "oneTimePassword", app.wrongCode()))
                .hasStatus(422)
                .bodyText()
                .contains("验证码不对");
        MvcTestResult second = pages.post()
                .uri("/sign-in/second")
                .cookie(half)
                .with(FormToken.sent())
                .param("oneTimePassword", app.code())
                .param("next", "/account")
                .exchange();
        assertThat(second).hasStatus(303).hasRedirectedUrl("/account");
        assertThat(session(second).getValue()).isNotEqualTo(half.getValue());
        assertThat(pages.get().uri("/account").cookie(session(second))).hasStatusOk();
        assertThat(pages.get().uri("/sign-in/second").cookie(half))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void whoeverTakesTooLongBeginsAgain() {
        TestApp app = confirmed();
        Cookie half = session(signIn());
        clock.advance(Duration.ofMinutes(10));
        assertThat(post(half, "/sign-in/second", "oneTimePassword", app.code()))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
        assertThat(post(half, "/sign-in/second/passkey", "passkey", "{}"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void theSecondStepIsNobodysWithoutTheFirst() {
        assertThat(pages.get().uri("/sign-in/second")).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(pages.post().uri("/sign-in/second").with(FormToken.sent()).param("oneTimePassword", "123456"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
        assertThat(pages.get().uri("/sign-in/second").cookie(sessions.of(somebody)))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in");
    }

    private TestApp confirmed() {
        TestApp app = TestApp.begun(factors, somebody.actor(), clock);
        factors.confirm(somebody.actor(), app.code());
        return app;
    }

    private MvcTestResult signIn() {
        return pages.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .param("userName", somebody.userName())
                .param("password", TestAccounts.PASSWORD)
                .param("next", "/account")
                .exchange();
    }

    private Document page(Cookie session, String path) {
        MvcTestResult result = pages.get().uri(path).cookie(session).exchange();
        assertThat(result).hasStatusOk();
        return document(result);
    }

    private MvcTestResult post(Cookie session, String path, String field, String value) {
        return pages.post()
                .uri(path)
                .cookie(session)
                .with(FormToken.sent())
                .param(field, value)
                .exchange();
    }

    private static Document document(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("gongjian"));
    }
}
