package org.gongjian.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class PasskeyPagesTests {

    private static final String PATH = "/account/second-factor/passkeys";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final TestAccount somebody;
    private final TestAuthenticator phone = new TestAuthenticator();

    PasskeyPagesTests(@Autowired TestAccounts accounts) {
        somebody = accounts.aDistrict().account(Role.COORDINATOR);
    }

    @Test
    void fromTheNameToTheRecoveryCodesAndOut() {
        Cookie session = sessions.of(somebody);
        assertThat(post(session, PATH + "/new", "name", "我的手机", "current", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"我的手机\"", "这既不是您的密码");
        Document codes = document(register(session));
        assertThat(codes.select(".gj-recovery li")).hasSize(10);
        Document list = document(
                pages.get().uri("/account/second-factor").cookie(session).exchange());
        assertThat(list.text()).contains("我的手机", "从未使用", "已开启");
        String remove = list.select("a[href$=/remove]").attr("href");
        assertThat(document(pages.get().uri(remove).cookie(session).exchange()).text())
                .contains("移除通行密钥“我的手机”");
        assertThat(post(session, remove, "current", "wrong")).hasStatus(422);
        assertThat(post(session, remove, "current", TestAccounts.PASSWORD)).hasStatus(303);
        assertThat(post(session, remove, "current", TestAccounts.PASSWORD)).hasStatus(404);
    }

    @Test
    void signingInByAPasskeyAlone() {
        register(sessions.of(somebody));
        assertThat(document(pages.get().uri("/sign-in").exchange())
                        .select("form[action=/sign-in/passkey] button")
                        .text())
                .isEqualTo("用通行密钥登录");
        MvcTestResult asking = post(null, "/sign-in/passkey", "next", "/account");
        assertThat(asking).hasStatusOk();
        Cookie visitor = session(asking);
        Document page = document(asking);
        assertThat(page.select("[data-passkey-missing]").text()).contains("这个浏览器在这里用不了通行密钥");
        assertThat(page.select("form[data-passkey-start]")).hasSize(1);
        MvcTestResult answered =
                post(visitor, "/sign-in/passkey/answer", "passkey", phone.sign(asked(page)), "next", "/account");
        assertThat(answered).hasStatus(303).hasRedirectedUrl("/account");
        assertThat(pages.get().uri("/account").cookie(session(answered))).hasStatusOk();
    }

    @Test
    void anAnswerOfAnotherBrowserIsRefusedAndThePageAsksAnew() {
        register(sessions.of(somebody));
        MvcTestResult asking = post(null, "/sign-in/passkey", "next", "");
        String answer = phone.sign(asked(document(asking)));
        MvcTestResult elsewhere = post(null, "/sign-in/passkey/answer", "passkey", answer);
        assertThat(elsewhere).hasStatus(422).bodyText().contains("这次应答已过期");
        Document anew = document(elsewhere);
        assertThat(anew.select("form[data-passkey-start]")).isEmpty();
        assertThat(post(session(elsewhere), "/sign-in/passkey/answer", "passkey", phone.sign(asked(anew))))
                .hasStatus(303)
                .hasRedirectedUrl("/me");
    }

    @Test
    void theSecondStepOffersThePasskey() {
        register(sessions.of(somebody));
        MvcTestResult first = pages.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .param("userName", somebody.userName())
                .param("password", TestAccounts.PASSWORD)
                .exchange();
        Cookie half = session(first);
        Document page = document(pages.get().uri("/sign-in/second").cookie(half).exchange());
        assertThat(page.select("form[data-passkey]").attr("data-passkey")).contains("allowCredentials");
        MvcTestResult wrong = post(half, "/sign-in/second/passkey", "passkey", "{}");
        assertThat(wrong).hasStatus(422).bodyText().contains("看不懂设备的应答");
        assertThat(post(half, "/sign-in/second/passkey", "passkey", phone.sign(asked(document(wrong)))))
                .hasStatus(303)
                .hasRedirectedUrl("/me");
    }

    private MvcTestResult register(Cookie session) {
        MvcTestResult asking = post(session, PATH + "/new", "name", "我的手机", "current", TestAccounts.PASSWORD);
        assertThat(asking).hasStatusOk();
        MvcTestResult done = post(session, PATH, "name", "我的手机", "passkey", phone.register(asked(document(asking))));
        assertThat(done).hasStatusOk();
        return done;
    }

    private MvcTestResult post(@Nullable Cookie session, String path, String... fields) {
        var request = pages.post().uri(path).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return session == null ? request.exchange() : request.cookie(session).exchange();
    }

    private static Passkeys.Asked asked(Document page) {
        return new Passkeys.Asked(
                ChallengeId.next(), page.select("form[data-passkey]").attr("data-passkey"));
    }

    private static Document document(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("gongjian"));
    }
}
