package org.gongjian.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.SignIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class FactorsTests {

    private static final String WRONG = "not the password";

    @Autowired
    private Factors factors;

    @Autowired
    private Proofs proofs;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;
    private final TestAccount somebody;
    private final Actor actor;

    FactorsTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        somebody = here.account(Role.EDITOR);
        actor = somebody.actor();
    }

    @Test
    void anAppCountsOnceACodeHasConfirmedIt() {
        TestApp app = TestApp.begun(factors, actor, clock);
        assertThat(factors.of(actor)).isEqualTo(new Factors.Standing(false, false, 0));
        assertThat(signIns.signIn(somebody.userName(), TestAccounts.PASSWORD))
                .get()
                .isInstanceOf(SignIns.SignedIn.class);
        refused("oneTimePassword", () -> factors.confirm(actor, app.wrongCode()));
        assertThat(factors.confirm(
                        actor,
                        " " + app.code().substring(0, 3) + " " + app.code().substring(3)))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9a-z]{4}(-[0-9a-z]{4}){3}"));
        assertThat(factors.of(actor)).isEqualTo(new Factors.Standing(true, true, 10));
        assertThat(factors.begun(actor)).isEmpty();
        assertThat(halfWay()).isEqualTo(new SignIns.HalfWay(somebody.id(), 0));
        assertThat(verbs()).containsExactly("signed-in", "app-added");
    }

    @Test
    void beginningAgainMakesAnotherSecretAndTheFirstOneIsForgotten() {
        TestApp first = TestApp.begun(factors, actor, clock);
        TestApp second = TestApp.begun(factors, actor, clock);
        refused("oneTimePassword", () -> factors.confirm(actor, first.code()));
        factors.confirm(actor, second.code());
        conflict("identity.factor.app.not-begun", () -> factors.confirm(actor, second.code(1)));
        conflict("identity.factor.app.there", () -> factors.begin(actor, TestAccounts.PASSWORD));
    }

    @Test
    void theSecretLiesEncryptedInTheDatabase() {
        factors.begin(actor, TestAccounts.PASSWORD);
        String secret = factors.begun(actor).orElseThrow().secret();
        String stored = transaction.execute(status -> jdbc.sql("""
                select encode(secret, 'escape') || secret_key from one_time_codes where account_id = :account
                """)
                .param("account", somebody.id().value())
                .query(String.class)
                .single());
        assertThat(stored).doesNotContain(secret);
    }

    @Test
    void aCodeIsGoodOnceAndSoIsEveryOneBeforeIt() {
        TestApp app = confirmed();
        next();
        assertThat(finish(app.code())).isTrue();
        assertThat(finish(app.code())).isFalse();
        assertThat(finish(app.code(-1))).isFalse();
        assertThat(finish(app.code(1))).isTrue();
        assertThat(finish(app.code(1))).isFalse();
    }

    @Test
    void theCodeThatConfirmedTheAppSignsNobodyIn() {
        TestApp app = TestApp.begun(factors, actor, clock);
        String code = app.code();
        factors.confirm(actor, code);
        assertThat(finish(code)).isFalse();
    }

    @Test
    void aClockOneStepOffIsForgivenAndTwoAreNot() {
        TestApp app = confirmed();
        next();
        next();
        assertThat(finish(app.code(-2))).isFalse();
        assertThat(finish(app.code(2))).isFalse();
        assertThat(finish(app.code(-1))).isTrue();
        assertThat(finish(app.code(1))).isTrue();
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndLeavesALine() {
        List<String> codes = confirmedWithCodes();
        assertThat(finish(codes.getFirst())).isTrue();
        assertThat(finish(codes.getFirst())).isFalse();
        assertThat(finish(codes.getLast().toUpperCase(Locale.ROOT))).isTrue();
        assertThat(factors.of(actor).recoveryLeft()).isEqualTo(8);
        assertThat(verbs())
                .containsExactly(
                        "app-added",
                        "recovery-code-used",
                        "signed-in",
                        "second-step-failed",
                        "recovery-code-used",
                        "signed-in");
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesVoid() {
        List<String> old = confirmedWithCodes();
        refused("current", () -> factors.renewRecovery(actor, WRONG));
        List<String> fresh = factors.renewRecovery(actor, TestAccounts.PASSWORD);
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(finish(old.getFirst())).isFalse();
        assertThat(finish(fresh.getFirst())).isTrue();
    }

    @Test
    void withoutASecondFactorThereIsNothingToRecover() {
        conflict("identity.factor.recovery.nothing", () -> factors.renewRecovery(actor, TestAccounts.PASSWORD));
    }

    @Test
    void wrongCodesCloseTheAccountLikeWrongPasswords() {
        TestApp app = confirmed();
        next();
        for (int i = 0; i < 5; i++) {
            assertThat(finish(app.wrongCode())).isFalse();
        }
        assertThat(signIns.signIn(somebody.userName(), TestAccounts.PASSWORD)).isEmpty();
        assertThat(proofs.finish(new SignIns.HalfWay(somebody.id(), 0), app.code()))
                .isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(finish(app.code())).isTrue();
        assertThat(verbs())
                .containsExactly(
                        "app-added",
                        "second-step-failed",
                        "second-step-failed",
                        "second-step-failed",
                        "second-step-failed",
                        "sign-in-locked",
                        "signed-in");
    }

    @Test
    void theRightPasswordForgivesNoWrongCode() {
        TestApp app = confirmed();
        next();
        for (int i = 0; i < 4; i++) {
            halfWay();
            assertThat(finish(app.wrongCode())).isFalse();
        }
        assertThat(halfWay()).isNotNull();
        assertThat(finish(app.wrongCode())).isFalse();
        assertThat(signIns.signIn(somebody.userName(), TestAccounts.PASSWORD)).isEmpty();
    }

    @Test
    void signingOutEverywhereStopsWhoeverIsHalfWay() {
        TestApp app = confirmed();
        next();
        assertThat(proofs.finish(new SignIns.HalfWay(somebody.id(), 7), app.code()))
                .isEmpty();
    }

    @Test
    void removingTheAppTakesThePasswordOrACode() {
        TestApp app = confirmed();
        next();
        refused("current", () -> factors.removeApp(actor, WRONG));
        refused("current", () -> factors.removeApp(actor, app.wrongCode()));
        factors.removeApp(actor, app.code());
        assertThat(factors.of(actor)).isEqualTo(new Factors.Standing(false, false, 0));
        assertThat(signIns.signIn(somebody.userName(), TestAccounts.PASSWORD))
                .get()
                .isInstanceOf(SignIns.SignedIn.class);
        conflict("identity.factor.app.gone", () -> factors.removeApp(actor, TestAccounts.PASSWORD));
        assertThat(verbs()).containsExactly("app-added", "proof-failed", "proof-failed", "app-removed", "signed-in");
    }

    @Test
    void fiveWrongProofsCloseTheAccount() {
        for (int i = 0; i < 5; i++) {
            refused("current", () -> factors.begin(actor, WRONG));
        }
        refused("current", () -> factors.begin(actor, TestAccounts.PASSWORD));
    }

    @Test
    void itIsWrittenInEveryDistrictOfTheAccount() {
        TestDistrict there = accounts.aDistrict();
        accounts.alsoIn(there.district(), somebody.id());
        confirmed();
        assertThat(there.within(() -> audit.historyOf(somebody.id().ref())))
                .extracting(AuditLine::verb)
                .containsExactly("app-added");
    }

    @Test
    void aVisitorHasNone() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> factors.of(Actor.visitor()))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private TestApp confirmed() {
        TestApp app = TestApp.begun(factors, actor, clock);
        factors.confirm(actor, app.code());
        return app;
    }

    private List<String> confirmedWithCodes() {
        TestApp app = TestApp.begun(factors, actor, clock);
        return factors.confirm(actor, app.code());
    }

    private void next() {
        clock.advance(Duration.ofSeconds(30));
    }

    private SignIns.HalfWay halfWay() {
        return (SignIns.HalfWay)
                signIns.signIn(somebody.userName(), TestAccounts.PASSWORD).orElseThrow();
    }

    private boolean finish(String code) {
        return proofs.finish(new SignIns.HalfWay(somebody.id(), 0), code)
                .filter(SignIns.SignedIn::byTwoFactors)
                .isPresent();
    }

    private List<String> verbs() {
        return here.within(() -> audit.historyOf(somebody.id().ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static void refused(String field, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }

    private static void conflict(String reason, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work).satisfies(refused -> {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(refused.reason().code()).isEqualTo(reason);
        });
    }
}
