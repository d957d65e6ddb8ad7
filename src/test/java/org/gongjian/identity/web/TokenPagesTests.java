package org.gongjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.accounts.AccessTokenId;
import org.gongjian.identity.accounts.AccessTokens;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class TokenPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private AccessTokens tokens;

    private final Actor coordinator;

    TokenPagesTests(@Autowired TestAccounts accounts) {
        coordinator = accounts.aDistrict().coordinator();
    }

    @Test
    void aNewTokenIsShownOnceAndNeverAgain() {
        MvcTestResult made = post("/account/tokens", "年度报表", "90", AccessTokenId.next());
        assertThat(made).hasStatusOk();
        var secret = Pattern.compile("gjp_[\\w-]{32}").matcher(body(made));
        assertThat(secret.find()).isTrue();
        assertThat(tokens.bearer(secret.group())).isPresent();
        assertThat(pages.get()
                        .uri("/account/tokens")
                        .cookie(sessions.of(Objects.requireNonNull(coordinator.accountId()))))
                .hasStatusOk()
                .bodyText()
                .contains("年度报表")
                .doesNotContain("gjp_");
    }

    @Test
    void aFormSentAgainMakesNoSecondToken() {
        AccessTokenId id = AccessTokenId.next();
        post("/account/tokens", "年度报表", "90", id);
        assertThat(post("/account/tokens", "年度报表", "90", id)).hasStatus(409);
        assertThat(tokens.mine(coordinator)).hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndWhatWasTypedIsKept() {
        assertThat(post("/account/tokens", "年度报表", "999", AccessTokenId.next()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"年度报表\"", "value=\"999\"");
    }

    private MvcTestResult post(String path, String name, String days, AccessTokenId id) {
        return pages.post()
                .uri(path)
                .cookie(sessions.of(Objects.requireNonNull(coordinator.accountId())))
                .with(FormToken.sent())
                .param("id", id.value().toString())
                .param("name", name)
                .param("days", days)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
