package org.gongjian.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
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
import org.gongjian.identity.factors.Factors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class PasskeysTests {

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Factors factors;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;
    private final TestAccount somebody;
    private final Actor actor;

    PasskeysTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        somebody = here.account(Role.COORDINATOR);
        actor = somebody.actor();
    }

    @Test
    void aPasskeyAloneSignsInAndCountsAsTwoFactors() {
        TestAuthenticator phone = registered("手机");
        clock.advance(Duration.ofMinutes(1));
        Passkeys.Asked asked = passkeys.askToSignIn();
        assertThat(passkeys.signIn(asked.challenge(), phone.sign(asked)))
                .isEqualTo(new SignIns.SignedIn(somebody.id(), 0, true));
        assertThat(passkeys.mine(actor)).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("手机");
            assertThat(passkey.lastUsedAt()).isEqualTo(clock.instant());
        });
        assertThat(verbs()).containsExactly("passkey-added", "signed-in");
    }

    @Test
    void theFirstPasskeyBringsRecoveryCodesAndThePasswordAloneIsNoLongerEnough() {
        Passkeys.Asked asked = ask("手机");
        assertThat(passkeys.register(actor, asked.challenge(), "手机", new TestAuthenticator().register(asked)))
                .hasSize(10);
        assertThat(halfWay()).isEqualTo(new SignIns.HalfWay(somebody.id(), 0));
        Passkeys.Asked second = ask("电脑");
        assertThat(passkeys.register(actor, second.challenge(), "电脑", new TestAuthenticator().register(second)))
                .isEmpty();
    }

    @Test
    void aPasskeyIsASecondStepToo() {
        TestAuthenticator phone = registered("手机");
        SignIns.HalfWay halfWay = halfWay();
        assertThat(passkeys.has(halfWay)).isTrue();
        Passkeys.Asked asked = passkeys.askSecondStep(halfWay);
        assertThat(passkeys.finish(halfWay, asked.challenge(), phone.sign(asked)))
                .isEqualTo(new SignIns.SignedIn(somebody.id(), 0, true));
    }

    @Test
    void aSecondStepByTheWrongDeviceCountsAsAFailure() {
        registered("手机");
        SignIns.HalfWay halfWay = halfWay();
        for (int i = 0; i < 5; i++) {
            Passkeys.Asked asked = passkeys.askSecondStep(halfWay);
            refused("unknown", () -> passkeys.finish(halfWay, asked.challenge(), new TestAuthenticator().sign(asked)));
        }
        assertThat(signIns.signIn(somebody.userName(), TestAccounts.PASSWORD)).isEmpty();
    }

    @Test
    void aClosedAccountIsToldSo() {
        TestAuthenticator phone = registered("手机");
        SignIns.HalfWay old = new SignIns.HalfWay(somebody.id(), 7);
        Passkeys.Asked asked = passkeys.askSecondStep(old);
        refused("closed", () -> passkeys.finish(old, asked.challenge(), phone.sign(asked)));
        transaction.executeWithoutResult(status -> jdbc.sql("update account set state = 'suspended' where id = :id")
                .param("id", somebody.id().value())
                .update());
        Passkeys.Asked alone = passkeys.askToSignIn();
        refused("unknown", () -> passkeys.signIn(alone.challenge(), phone.sign(alone)));
    }

    @Test
    void somebodyElsesPasskeyFinishesNobodysSignIn() {
        registered("手机");
        TestAccount other = here.account(Role.EDITOR);
        TestAuthenticator theirs = registered(other.actor(), "他的手机");
        SignIns.HalfWay halfWay = halfWay();
        Passkeys.Asked asked = passkeys.askSecondStep(halfWay);
        refused("unknown", () -> passkeys.finish(halfWay, asked.challenge(), theirs.sign(asked)));
        SignIns.HalfWay otherHalf = new SignIns.HalfWay(other.id(), 0);
        Passkeys.Asked theirAsked = passkeys.askSecondStep(otherHalf);
        refused("unknown", () -> passkeys.finish(halfWay, theirAsked.challenge(), theirs.sign(theirAsked)));
    }

    @Test
    void anAnswerIsGoodOnce() {
        TestAuthenticator phone = registered("手机");
        Passkeys.Asked asked = passkeys.askToSignIn();
        String answer = phone.sign(asked);
        passkeys.signIn(asked.challenge(), answer);
        refused("challenge", () -> passkeys.signIn(asked.challenge(), answer));
        Passkeys.Asked next = passkeys.askToSignIn();
        refused("challenge", () -> passkeys.signIn(next.challenge(), answer));
    }

    @Test
    void anAnswerIsGoodForFiveMinutes() {
        TestAuthenticator phone = registered("手机");
        Passkeys.Asked asked = passkeys.askToSignIn();
        clock.advance(Duration.ofMinutes(5));
        refused("challenge", () -> passkeys.signIn(asked.challenge(), phone.sign(asked)));
    }

    @Test
    void whatWasAskedForOneThingAnswersNoOther() {
        TestAuthenticator phone = registered("手机");
        Passkeys.Asked second = passkeys.askSecondStep(new SignIns.HalfWay(somebody.id(), 0));
        refused("challenge", () -> passkeys.signIn(second.challenge(), phone.sign(second)));
        Passkeys.Asked register = ask("另一个");
        refused(
                "challenge",
                () -> passkeys.register(
                        here.account(Role.EDITOR).actor(),
                        register.challenge(),
                        "另一个",
                        new TestAuthenticator().register(register)));
    }

    @Test
    void anAnswerForAnotherSiteIsRefused() {
        TestAuthenticator phone = registered("手机");
        signInRefused("origin", phone.at("https://evil.example"));
        signInRefused("origin", phone.at("http://localhost").of("evil.example"));
        Passkeys.Asked asked = ask("电脑");
        refused(
                "origin",
                () -> passkeys.register(
                        actor,
                        asked.challenge(),
                        "电脑",
                        new TestAuthenticator().at("http://localhost:8080").register(asked)));
    }

    @Test
    void aForgedSignatureIsRefusedAndLeavesALine() {
        signInRefused("signature", registered("手机").forged());
        assertThat(verbs()).containsExactly("passkey-added", "passkey-refused");
    }

    @Test
    void aDeviceThatDoesNotAskForItsLockIsRefused() {
        signInRefused("user", registered("手机").withoutLock());
        Passkeys.Asked asked = ask("电脑");
        refused(
                "user",
                () -> passkeys.register(
                        actor,
                        asked.challenge(),
                        "电脑",
                        new TestAuthenticator().withoutLock().register(asked)));
    }

    @Test
    void aCounterThatGoesBackIsRefused() {
        TestAuthenticator key = registered("安全密钥");
        signIn(key.counting(7));
        signInRefused("counter", key.counting(7));
        signInRefused("counter", key.counting(6));
        signIn(key.counting(8));
        signInRefused("counter", key.counting(0));
    }

    @Test
    void aPasskeyNobodyRegisteredIsRefused() {
        signInRefused("unknown", new TestAuthenticator());
    }

    @Test
    void aDeviceThatNamesSomebodyElseIsRefused() {
        TestAuthenticator phone = registered("手机");
        signInRefused(
                "unknown",
                phone.belongingTo(Wishes.handle(here.account(Role.EDITOR).id())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[1]",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}"
            })
    void whatCannotBeReadIsRefused(String answer) {
        Passkeys.Asked asked = passkeys.askToSignIn();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> passkeys.signIn(asked.challenge(), answer))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("passkey"));
        Passkeys.Asked register = ask("手机");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> passkeys.register(actor, register.challenge(), "手机", answer))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("passkey"));
    }

    @Test
    void oneKeyIsRegisteredOnce() {
        TestAuthenticator phone = registered("手机");
        Passkeys.Asked again = ask("手机");
        assertThat(again.json()).contains("excludeCredentials");
        refused("there", () -> passkeys.register(actor, again.challenge(), "手机", phone.register(again)));
    }

    @Test
    void addingNeedsANameAndAProof() {
        refusedOn("name", () -> passkeys.askToRegister(actor, "  ", TestAccounts.PASSWORD));
        refusedOn("name", () -> passkeys.askToRegister(actor, "长".repeat(81), TestAccounts.PASSWORD));
        refusedOn("current", () -> passkeys.askToRegister(actor, "手机", "not the password"));
    }

    @Test
    void tenAreEnough() {
        for (int i = 0; i < 10; i++) {
            registered("手机 " + i);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask("第十一个"))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("identity.passkey.many"));
    }

    @Test
    void theLastOneTakesTheRecoveryCodesAlongWhenItGoes() {
        registered("手机");
        PasskeyId id = passkeys.mine(actor).getFirst().id();
        refusedOn("current", () -> passkeys.remove(actor, id, "not the password"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> passkeys.remove(here.account(Role.EDITOR).actor(), id, TestAccounts.PASSWORD))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
        passkeys.remove(actor, id, TestAccounts.PASSWORD);
        assertThat(factors.of(actor)).isEqualTo(new Factors.Standing(false, false, 0));
        assertThat(signIns.signIn(somebody.userName(), TestAccounts.PASSWORD))
                .get()
                .isInstanceOf(SignIns.SignedIn.class);
        assertThat(verbs()).containsExactly("passkey-added", "proof-failed", "passkey-removed", "signed-in");
    }

    private TestAuthenticator registered(String name) {
        return registered(actor, name);
    }

    private TestAuthenticator registered(Actor whose, String name) {
        return new TestAuthenticator().registered(passkeys, whose, name);
    }

    private Passkeys.Asked ask(String name) {
        return passkeys.askToRegister(actor, name, TestAccounts.PASSWORD);
    }

    private SignIns.HalfWay halfWay() {
        return (SignIns.HalfWay)
                signIns.signIn(somebody.userName(), TestAccounts.PASSWORD).orElseThrow();
    }

    private void signIn(TestAuthenticator device) {
        Passkeys.Asked asked = passkeys.askToSignIn();
        assertThat(passkeys.signIn(asked.challenge(), device.sign(asked)).account())
                .isEqualTo(somebody.id());
    }

    private void signInRefused(String why, TestAuthenticator device) {
        Passkeys.Asked asked = passkeys.askToSignIn();
        refused(why, () -> passkeys.signIn(asked.challenge(), device.sign(asked)));
    }

    private List<String> verbs() {
        return here.within(() -> audit.historyOf(somebody.id().ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static void refused(String why, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("identity.passkey.refused." + why));
    }

    private static void refusedOn(String field, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
