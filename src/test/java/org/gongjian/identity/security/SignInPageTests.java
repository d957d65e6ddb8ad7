package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class SignInPageTests {

    private static final String WRONG = "not the password";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;
    private final TestAccount somebody;

    SignInPageTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        somebody = here.account(Role.COORDINATOR);
    }

    @Test
    void signingInLeadsBackToThePageAskedFor() {
        assertThat(pages.get().uri("/me?x=1")).hasStatus(302).hasRedirectedUrl("/sign-in?next=%2Fme%3Fx%3D1");
        MvcTestResult result = signIn(TestAccounts.PASSWORD, "/me?x=1");
        assertThat(result).hasStatus(303).hasRedirectedUrl("/me?x=1");
        assertThat(pages.get().uri("/me").cookie(session(result)))
                .hasStatusOk()
                .bodyText()
                .contains(somebody.actor().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/%0d%0aSet-Cookie:x \r\n",
                " //evil.example"
            })
    void signingInNeverLeadsToAnotherSite(String next) {
        assertThat(signIn(TestAccounts.PASSWORD, next)).hasStatus(303).hasRedirectedUrl("/");
    }

    @Test
    void theRefusalIsTheSameForAWrongPasswordAnUnknownNameAndAClosedAccount() {
        String wrong = refusal(somebody.userName(), WRONG);
        for (int i = 0; i < 4; i++) {
            refusal(somebody.userName(), WRONG);
        }
        String closed = refusal(somebody.userName(), TestAccounts.PASSWORD);
        String unknown = refusal("somebody-who-is-not-here", WRONG);
        assertThat(closed).isEqualTo(wrong);
        assertThat(unknown.replace("somebody-who-is-not-here", somebody.userName()))
                .isEqualTo(wrong);
    }

    @Test
    void whatWasTypedStaysAndThePasswordDoesNot() {
        assertThat(refusal(somebody.userName(), WRONG))
                .contains("value=\"" + somebody.userName() + "\"")
                .doesNotContain(WRONG);
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUse() {
        Cookie session = sessions.of(somebody);
        clock.advance(Duration.ofMinutes(29));
        assertSignedIn(session);
        clock.advance(Duration.ofMinutes(29));
        assertSignedIn(session);
        clock.advance(Duration.ofMinutes(30));
        assertSignedOut(session);
    }

    @Test
    void aSessionEndsAfterHalfADayInAnyCase() {
        Cookie session = sessions.of(somebody);
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertSignedIn(session);
        }
        clock.advance(Duration.ofMinutes(20));
        assertSignedOut(session);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Cookie here = sessions.of(somebody);
        Cookie elsewhere = sessions.of(somebody);
        assertThat(pages.post().uri("/account/sign-out-everywhere").cookie(here).with(FormToken.sent()))
                .hasStatus(303);
        assertSignedOut(here);
        assertSignedOut(elsewhere);
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() {
        Cookie before = session(signIn(TestAccounts.PASSWORD, "/me"));
        Cookie elsewhere = sessions.of(somebody);
        MvcTestResult changed = pages.post()
                .uri("/account/password")
                .cookie(before)
                .with(FormToken.sent())
                .param("current", TestAccounts.PASSWORD)
                .param("password", "quite another one")
                .exchange();
        assertThat(changed).hasStatus(303);
        assertSignedIn(session(changed));
        assertSignedOut(before);
        assertSignedOut(elsewhere);
    }

    @Test
    void signingOutEndsTheSession() {
        Cookie session = sessions.of(somebody);
        assertThat(pages.post().uri("/sign-out").cookie(session).with(FormToken.sent()))
                .hasStatus(303);
        assertSignedOut(session);
    }

    @Test
    void signingInBeginsANewSession() {
        Cookie planted = sessions.of(here.account(Role.VOLUNTEER));
        MvcTestResult result = pages.post()
                .uri("/sign-in")
                .cookie(planted)
                .with(FormToken.sent())
                .param("userName", somebody.userName())
                .param("password", TestAccounts.PASSWORD)
                .exchange();
        assertThat(session(result).getValue()).isNotEqualTo(planted.getValue());
        assertSignedOut(planted);
    }

    @Test
    void aSessionHoldsIdsAndTimesAsTextsAndNothingElse() {
        signIn(TestAccounts.PASSWORD, "/me");
        List<String> attributes = transaction.execute(status -> jdbc.sql("""
                select text.key || '=' || text.value
                  from spring_session cross join lateral jsonb_each_text(said) text
                 where said ->> 'account' = :account
                 order by 1
                """)
                .param("account", somebody.id().value().toString())
                .query(String.class)
                .list());
        assertThat(attributes)
                .containsExactly(
                        "account=" + somebody.id().value(),
                        "began=" + clock.instant().toEpochMilli(),
                        "device=other other",
                        "epoch=0",
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME + "="
                                + somebody.id().value(),
                        "scope=own",
                        "seen=" + clock.instant().toEpochMilli());
    }

    private MvcTestResult signIn(String password, String next) {
        return pages.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .param("userName", somebody.userName())
                .param("password", password)
                .param("next", next)
                .exchange();
    }

    private String refusal(String userName, String password) {
        var result = pages.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .param("userName", userName)
                .param("password", password)
                .exchange();
        assertThat(result).hasStatus(422);
        return body(result).replaceAll("(name=\"_csrf\" value|name=\"csrf\" content)=\"[^\"]*\"", "");
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void assertSignedIn(Cookie session) {
        assertThat(pages.get().uri("/me").cookie(session)).hasStatusOk();
    }

    private void assertSignedOut(Cookie session) {
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus(302).hasRedirectedUrl("/sign-in?next=%2Fme");
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("gongjian"));
    }
}
