package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class AccessTokensTests {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester site;

    private final TestDistrict district;
    private final Actor coordinator;

    AccessTokensTests(@Autowired TestAccounts accounts) {
        district = accounts.aDistrict();
        coordinator = district.coordinator();
    }

    @Test
    void aTokenIsGoodUntilItsLastDay() {
        clock.set(TestClock.STORY);
        AccessTokens.Issued issued = tokens.issue(coordinator, AccessTokenId.next(), "report", 10, false);
        assertThat(issued.secret()).startsWith("gjp_").hasSizeGreaterThan(30);
        assertThat(tokens.bearer(issued.secret()).map(bearer -> bearer.account().id()))
                .hasValue(coordinator.accountId());
        clock.set(TestClock.STORY.plus(Duration.ofDays(10)));
        assertThat(tokens.bearer(issued.secret())).isEmpty();
        assertThat(tokens.mine(coordinator)).isEmpty();
        clock.set(TestClock.STORY);
    }

    @Test
    void aRevokedTokenOpensNothingAndSomebodyElsesCannotBeRevoked() {
        AccessTokens.Issued issued = tokens.issue(coordinator, AccessTokenId.next(), "report", 10, false);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> tokens.revoke(district.contact(), issued.token().id()))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
        tokens.revoke(coordinator, issued.token().id());
        tokens.revoke(coordinator, issued.token().id());
        assertThat(tokens.bearer(issued.secret())).isEmpty();
        assertThat(site.get()
                        .uri("/api/v1/" + district.slug() + "/gifts")
                        .header("Authorization", "Bearer " + issued.secret()))
                .hasStatus(401)
                .bodyText()
                .contains("identity.token.refused");
    }

    @Test
    void aNewPasswordEndsEveryTokenAndTheNextOneIsGood() {
        String before = issued("before");
        accounts.changePassword(coordinator, TestAccounts.PASSWORD, "a longer row of words");
        assertThat(tokens.bearer(before)).isEmpty();
        assertThat(tokens.mine(coordinator)).isEmpty();
        assertThat(tokens.bearer(issued("after"))).isPresent();
    }

    @Test
    void signingOutEverywhereEndsEveryToken() {
        String before = issued("before");
        accounts.signOutEverywhere(coordinator);
        assertThat(tokens.bearer(before)).isEmpty();
    }

    @Test
    void aPasswordSetByALinkEndsEveryToken() {
        String before = issued("before");
        String path = district.within(() -> resets.issue(
                        district.officer(), district.account(Role.COORDINATOR).person())
                .path());
        resets.use(path.substring("/password/".length()), "a longer row of words");
        assertThat(tokens.bearer(before)).isEmpty();
    }

    private String issued(String name) {
        return tokens.issue(coordinator, AccessTokenId.next(), name, 10, false).secret();
    }

    @Test
    void theSecondTokenUnderOneIdIsRefused() {
        AccessTokenId id = AccessTokenId.next();
        tokens.issue(coordinator, id, "report", 10, false);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tokens.issue(coordinator, id, "report", 10, false))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
        assertThat(tokens.mine(coordinator)).hasSize(1);
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() {
        String secret = tokens.issue(coordinator, AccessTokenId.next(), "report", 10, true)
                .secret();
        assertThat(site.post()
                        .uri("/api/v1/" + district.slug() + "/gifts")
                        .header("Authorization", "Bearer " + secret)
                        .header("Idempotency-Key", "key"))
                .hasStatus(403)
                .bodyText()
                .contains("identity.token.reads-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x", "Bearer gjp_x", "Basic Z2pwOng=", "Bearer gjp_\u00e9"})
    void whatIsNoTokenIsRefusedAlsoForPublicRecords(String header) {
        assertThat(site.get().uri("/api/v1/" + district.slug() + "/gifts").header("Authorization", header))
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 367})
    void aTokenIsGoodForAYearAtMost(int days) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tokens.issue(coordinator, AccessTokenId.next(), "report", days, false))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("days"));
    }
}
