package org.gongjian.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.factors.FactorDemands;
import org.gongjian.identity.factors.Factors;
import org.gongjian.identity.factors.TestApp;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class OidcTests {

    private static final String SERVICES = "/account/services";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Factors factors;

    @Autowired
    private FactorDemands demands;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestAccount somebody;
    private final String subject = UUID.randomUUID().toString();

    OidcTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        somebody = here.account(Role.COORDINATOR);
    }

    @Test
    void linkedOnceSomebodySignsInByTheService() {
        link(somebody, subject);
        assertThat(document(pages.get().uri("/sign-in?lang=en").exchange()).text())
                .contains("Sign in with Citizen Card");
        Started started = start("/account");
        assertThat(started.address())
                .startsWith(TestIssuer.ADDRESS + "/authorize?response_type=code&client_id=gongjian&scope=openid&state=")
                .contains("code_challenge_method=S256", "acr_values=gold");
        MvcTestResult arrived = arrive(started, answer -> {});
        assertThat(arrived).hasStatus(303).hasRedirectedUrl("/account");
        assertThat(session(arrived).getValue()).isNotEqualTo(started.session().getValue());
        assertThat(pages.get().uri("/account").cookie(session(arrived))).hasStatusOk();
        assertThat(document(pages.get().uri(SERVICES).cookie(session(arrived)).exchange())
                        .text())
                .contains("市民卡", "关联时间", "解除市民卡的关联");
        assertThat(verbs()).containsExactly("service-linked", "signed-in");
    }

    @Test
    void somebodyNobodyLinkedIsToldWhoCanHelp() {
        assertThat(arrive(start(""), answer -> answer.claim("email", "jin@example.org")))
                .hasStatus(403)
                .bodyText()
                .contains("市民卡认得您，但这里没有与您关联的账号", "区县管理员可以邀请您");
    }

    static Stream<Named<Consumer<TestIssuer.Answer>>> wrongAnswers() {
        return Stream.of(
                wrong("for another journey", answer -> answer.claim("nonce", "another")),
                wrong("without a nonce", answer -> answer.claim("nonce", null)),
                wrong("signed by somebody else", TestIssuer.Answer::forged),
                wrong("not signed", TestIssuer.Answer::unsigned),
                wrong("expired", answer -> answer.expired(TestClock.STORY.minus(Duration.ofHours(1)))),
                wrong("for another site", answer -> answer.audience("somebody-else")),
                wrong("of another issuer", answer -> answer.claim("iss", "https://evil.example")),
                wrong("about nobody", answer -> answer.claim("sub", "")));
    }

    private static Named<Consumer<TestIssuer.Answer>> wrong(String name, Consumer<TestIssuer.Answer> change) {
        return Named.of(name, change);
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void aTokenThatDoesNotHoldSignsNobodyIn(Consumer<TestIssuer.Answer> change) {
        link(somebody, subject);
        MvcTestResult refused = arrive(start(""), change);
        assertThat(refused).hasStatus(409).bodyText().contains("市民卡的应答不成立", "请再试一次");
        assertThat(verbs()).containsExactly("service-linked");
    }

    @Test
    void aCodeIsGoodOnceAndForThisBrowserOnly() {
        link(somebody, subject);
        Started started = start("");
        String back = back(started, answer -> {});
        assertThat(pages.get().uri(back)).hasStatus(409).bodyText().contains("这一步已过期");
        Started elsewhere = start("");
        assertThat(pages.get().uri(back).cookie(elsewhere.session())).hasStatus(409);
        assertThat(pages.get().uri(back).cookie(started.session())).hasStatus(303);
        assertThat(pages.get().uri(back).cookie(started.session())).hasStatus(409);
    }

    @Test
    void theServiceRefusesACodeItDoesNotKnow() {
        Started started = start("");
        String back = back(started, answer -> {}).replaceAll("code=[^&]*", "code=made-up");
        assertThat(pages.get().uri(back).cookie(started.session()))
                .hasStatus(409)
                .bodyText()
                .contains("没有接受它先前发出的内容");
    }

    @Test
    void whoeverTakesTooLongBeginsAgain() {
        Started started = start("");
        String back = back(started, answer -> {});
        clock.advance(Duration.ofMinutes(10));
        assertThat(pages.get().uri(back).cookie(started.session())).hasStatus(409);
    }

    @Test
    void cancellingThereIsSaidInWords() {
        Started started = start("");
        String back = back(started, answer -> {}).replaceAll("code=[^&]*", "error=access_denied");
        assertThat(pages.get().uri(back).cookie(started.session()))
                .hasStatus(409)
                .bodyText()
                .contains("市民卡没有让您登录");
    }

    @Test
    void aServiceThatIsDownIsNotOurFault() {
        assertThat(pages.get().uri("/sign-in/oidc/down"))
                .hasStatus(502)
                .bodyText()
                .contains("停用的服务暂时没有应答", "请用密码登录");
        assertThat(pages.get().uri("/sign-in/oidc/impostor")).hasStatus(502);
        Started started = start("");
        assertThat(arrive(started, answer -> answer.failing(503))).hasStatus(502);
        assertThat(pages.get().uri("/sign-in/oidc/nowhere")).hasStatus(404);
        assertThat(pages.get().uri("/sign-in/oidc/nowhere/back")).hasStatus(404);
    }

    @Test
    void oneFactorThereIsNotTwoHere() {
        link(somebody, subject);
        TestApp app = TestApp.begun(factors, somebody.actor(), clock);
        factors.confirm(somebody.actor(), app.code());
        assertThat(arrive(start("/account"), answer -> answer.claim("amr", List.of("pwd"))))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in/second?next=%2Faccount");
    }

    static Stream<Named<Consumer<TestIssuer.Answer>>> twoFactors() {
        return Stream.of(
                wrong("by amr", answer -> answer.claim("amr", List.of("pwd", "mfa"))),
                wrong("by acr", answer -> answer.claim("acr", "gold")));
    }

    @ParameterizedTest
    @MethodSource("twoFactors")
    void aServiceThatIsTrustedWithTwoFactorsCountsAsTwo(Consumer<TestIssuer.Answer> says) {
        link(somebody, subject);
        here.run(() -> demands.change(here.officer(), Set.of(Role.COORDINATOR), 0));
        assertThat(arrive(start("/me"), answer -> {})).hasRedirectedUrl("/account/second-factor");
        MvcTestResult arrived = arrive(start("/me"), says);
        assertThat(arrived).hasStatus(303).hasRedirectedUrl("/me");
        assertThat(pages.get().uri("/" + here.slug() + "/desk").cookie(session(arrived)))
                .hasStatusOk();
    }

    @Test
    void linkingTakesAProofAndTheSameAccountOnTheWayBack() {
        Cookie session = sessions.of(somebody);
        assertThat(document(pages.get()
                                .uri(SERVICES + "/test/link")
                                .cookie(session)
                                .exchange())
                        .text())
                .contains("关联市民卡");
        assertThat(post(session, SERVICES + "/test/link", "not the password")).hasStatus(422);
        Started started = linking(session);
        String back = TestIssuer.signIn(started.address(), subject, clock.instant(), answer -> {});
        assertThat(pages.get().uri(back)).hasStatus(409);
        assertThat(pages.get().uri(back).cookie(sessions.of(here.account(Role.EDITOR))))
                .hasStatus(409);
        assertThat(pages.get().uri(back).cookie(session)).hasStatus(303).hasRedirectedUrl(SERVICES + "?done=linked");
    }

    @Test
    void oneThereIsOneHere() {
        link(somebody, subject);
        Cookie other = sessions.of(here.account(Role.EDITOR));
        assertThat(pages.get()
                        .uri(TestIssuer.signIn(linking(other).address(), subject, clock.instant(), answer -> {}))
                        .cookie(other))
                .hasStatus(409)
                .bodyText()
                .contains("对方已经关联了另一个账号", "外部登录");
        Cookie own = sessions.of(somebody);
        assertThat(pages.get()
                        .uri(TestIssuer.signIn(
                                linking(own).address(), UUID.randomUUID().toString(), clock.instant(), answer -> {}))
                        .cookie(own))
                .hasStatus(409);
    }

    @Test
    void unlinkedTheServiceSignsNobodyInAnyMore() {
        link(somebody, subject);
        Cookie session = sessions.of(somebody);
        assertThat(document(pages.get()
                                .uri(SERVICES + "/test/unlink")
                                .cookie(session)
                                .exchange())
                        .text())
                .contains("您的密码不变");
        assertThat(post(session, SERVICES + "/test/unlink", "not the password")).hasStatus(422);
        assertThat(post(session, SERVICES + "/test/unlink", TestAccounts.PASSWORD))
                .hasStatus(303)
                .hasRedirectedUrl(SERVICES + "?done=unlinked");
        assertThat(post(session, SERVICES + "/test/unlink", TestAccounts.PASSWORD))
                .hasStatus(409);
        assertThat(arrive(start(""), answer -> {})).hasStatus(403);
        assertThat(document(pages.get().uri(SERVICES).cookie(session).exchange())
                        .text())
                .contains("未关联", "关联停用的服务");
        assertThat(verbs()).containsExactly("service-linked", "proof-failed", "service-unlinked");
    }

    /** Where a browser was sent, and the session it was given. */
    private record Started(String address, Cookie session) {}

    private Started start(String next) {
        MvcTestResult started =
                pages.get().uri("/sign-in/oidc/test").queryParam("next", next).exchange();
        assertThat(started).hasStatus(303);
        return new Started(Objects.requireNonNull(started.getResponse().getRedirectedUrl()), session(started));
    }

    private Started linking(Cookie session) {
        MvcTestResult asked = post(session, SERVICES + "/test/link", TestAccounts.PASSWORD);
        assertThat(asked).hasStatusOk();
        return new Started(document(asked).select("main a.btn-primary").attr("href"), session);
    }

    private void link(TestAccount account, String whom) {
        Cookie session = sessions.of(account);
        Started started = linking(session);
        assertThat(pages.get()
                        .uri(TestIssuer.signIn(started.address(), whom, clock.instant(), answer -> {}))
                        .cookie(session))
                .hasStatus(303);
    }

    private MvcTestResult arrive(Started started, Consumer<TestIssuer.Answer> change) {
        return pages.get().uri(back(started, change)).cookie(started.session()).exchange();
    }

    private String back(Started started, Consumer<TestIssuer.Answer> change) {
        Instant now = clock.instant();
        return TestIssuer.signIn(started.address(), subject, now, change);
    }

    private MvcTestResult post(Cookie session, String path, String proof) {
        return pages.post()
                .uri(path)
                .cookie(session)
                .with(FormToken.sent())
                .param("current", proof)
                .exchange();
    }

    private List<String> verbs() {
        return here.within(() -> audit.historyOf(somebody.id().ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static Document document(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("gongjian"));
    }
}
