package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.Accounts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class RunningSessionsTests {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestAccount somebody;

    RunningSessionsTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        somebody = here.account(Role.COORDINATOR);
    }

    @Test
    void theListTellsThisDeviceFromTheOthersAndShowsNoSecret() {
        Cookie phone = signIn(PHONE);
        clock.advance(Duration.ofMinutes(5));
        Cookie here = sessions.of(somebody);
        Document list = list(here);
        assertThat(list.select("main li h2").eachText()).containsExactly("未知设备上的浏览器", "安卓设备上的Chrome 浏览器");
        assertThat(list.select("main li").getFirst().text()).contains("这台设备");
        assertThat(list.select("main li").getLast().text()).doesNotContain("这台设备");
        assertThat(list.html()).doesNotContain(phone.getValue(), secret(phone), secret(here));
    }

    @Test
    void endingOneSignsThatDeviceOutAndLeavesALine() {
        Cookie phone = signIn(PHONE);
        Cookie here = sessions.of(somebody);
        String end = list(here).select("main li form").attr("action");
        assertThat(post(here, end)).hasStatus(303).hasRedirectedUrl("/account/sessions?done=ended");
        assertThat(pages.get().uri("/me").cookie(phone)).hasStatus(302);
        assertThat(pages.get().uri("/me").cookie(here)).hasStatusOk();
        assertThat(list(here).text()).contains("您没有在别处登录");
        assertThat(verbs()).containsExactly("signed-in", "session-ended");
        assertThat(post(here, end)).hasStatus(404);
    }

    @Test
    void somebodyElsesSessionIsNotThere() {
        Cookie one = sessions.of(somebody);
        signIn(PHONE);
        String end = list(one).select("main li form").attr("action");
        assertThat(post(sessions.of(here.account(Role.EDITOR)), end)).hasStatus(404);
        assertThat(list(one).select("main li")).hasSize(2);
    }

    @Test
    void endingAllOthersLeavesThisOne() {
        Cookie phone = signIn(PHONE);
        Cookie elsewhere = sessions.of(somebody);
        MvcTestResult ended = post(sessions.of(somebody), "/account/sessions/end-others");
        assertThat(ended).hasStatus(303);
        Cookie here = Objects.requireNonNull(ended.getResponse().getCookie("gongjian"));
        assertThat(list(here).select("main li")).hasSize(1);
        assertThat(pages.get().uri("/me").cookie(phone)).hasStatus(302);
        assertThat(pages.get().uri("/me").cookie(elsewhere)).hasStatus(302);
        assertThat(verbs()).containsExactly("signed-in", "signed-out-elsewhere");
    }

    @Test
    void whatHasRunOutIsNotListed() {
        signIn(PHONE);
        clock.advance(Duration.ofMinutes(31));
        assertThat(list(sessions.of(somebody)).select("main li")).hasSize(1);
        accounts.signOutEverywhere(somebody.actor());
        assertThat(list(sessions.of(somebody)).select("main li")).hasSize(1);
    }

    private Cookie signIn(String userAgent) {
        MvcTestResult result = pages.post()
                .uri("/sign-in")
                .header("User-Agent", userAgent)
                .with(FormToken.sent())
                .param("userName", somebody.userName())
                .param("password", TestAccounts.PASSWORD)
                .exchange();
        return Objects.requireNonNull(result.getResponse().getCookie("gongjian"));
    }

    private Document list(Cookie session) {
        MvcTestResult result =
                pages.get().uri("/account/sessions").cookie(session).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult post(Cookie session, String path) {
        return pages.post().uri(path).cookie(session).with(FormToken.sent()).exchange();
    }

    private List<String> verbs() {
        return here.within(() -> audit.historyOf(somebody.id().ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static String secret(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }
}
