package org.gongjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which one closes one's own account. */
@RoomTest
class ClosingPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private SignIns signIns;

    private final TestDistrict here;

    ClosingPagesTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @Test
    void itSaysWhatEndsAndAsksForThePassword() {
        TestAccount editor = here.account(Role.EDITOR);
        assertThat(get(editor, "/account/close?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Close my account", editor.userName(), "Close it for good")
                .doesNotContain("??");
        assertThat(close(editor, "wrong", "en")).hasStatus(422).bodyText().doesNotContain("value=\"wrong\"", "??");
        assertThat(close(editor, TestAccounts.PASSWORD, "zh-CN"))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?closed=true");
        assertThat(pages.get().uri("/sign-in?closed=true&lang=zh-CN").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("您的账号已注销。");
        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isEmpty();
    }

    @Test
    void theLastOfficerIsToldWhyNot() {
        assertThat(get(here.account(Role.DISTRICT_OFFICER), "/account/close?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("gj-refused")
                .doesNotContain("name=\"password\"", "??");
    }

    private MvcTestResult get(TestAccount account, String path) {
        return pages.get().uri(path).cookie(sessions.of(account)).exchange();
    }

    private MvcTestResult close(TestAccount account, String password, String language) {
        return pages.post()
                .uri("/account/close?lang=" + language)
                .cookie(sessions.of(account))
                .with(FormToken.sent())
                .param("password", password)
                .exchange();
    }
}
