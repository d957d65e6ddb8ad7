package org.gongjian.giving.ventures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.giving.ventures.TestVentures.Scene;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RoomTest
class VentureDeskTests {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 4);

    @Autowired
    private CallDesk calls;

    @Autowired
    private VentureDesk desk;

    @Autowired
    private AwardDesk awards;

    @Autowired
    private Ventures ventures;

    @Autowired
    private AwardedGrants grants;

    @Autowired
    private Funds funds;

    @Autowired
    private TestMoney money;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    private final TestVentures fixtures;
    private final TestDistrict here;

    VentureDeskTests(@Autowired TestVentures fixtures, @Autowired TestClaims claims) {
        this.fixtures = fixtures;
        here = claims.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aVentureFromTheCallToTheLastTrancheIsInTheLedgerByItself() {
        Scene scene = fixtures.contracted(here);
        FileId voucher = money.voucher(here, scene.fund());
        AwardDesk.Payment first = new AwardDesk.Payment(EntryId.next(), JULY, "凭证 1", voucher);
        here.run(() -> {
            awards.pay(here.coordinator(), scene.venture(), Stage.CONTRACT, first);
            awards.pay(here.coordinator(), scene.venture(), Stage.CONTRACT, first);
        });
        refused(
                "giving.ventures.rule.tranche-waits",
                () -> awards.pay(here.coordinator(), scene.venture(), Stage.MIDTERM, payment(voucher)));
        refused("giving.ventures.rule.midterm-first", () -> handIn(scene, Stage.FINAL));
        handIn(scene, Stage.MIDTERM);
        refused("giving.ventures.rule.handed-in", () -> handIn(scene, Stage.MIDTERM));
        here.run(() -> {
            awards.judge(here.coordinator(), scene.venture(), Stage.MIDTERM, true, null);
            awards.pay(here.coordinator(), scene.venture(), Stage.MIDTERM, payment(voucher));
        });
        handIn(scene, Stage.FINAL);
        here.run(() -> {
            awards.judge(here.coordinator(), scene.venture(), Stage.FINAL, true, null);
            awards.pay(here.coordinator(), scene.venture(), Stage.FINAL, payment(voucher));
        });
        assertThat(fixtures.venture(scene).state()).isEqualTo(VentureState.COMPLETED);
        assertThat(here.within(() -> funds.require(scene.fund())).figures().used())
                .isEqualByComparingTo("5000.50");
        refused(
                "giving.ventures.rule.state.pay",
                () -> awards.pay(here.coordinator(), scene.venture(), Stage.FINAL, payment(voucher)));
    }

    @Test
    void noTrancheIsPaidBeforeItsContract() {
        Scene scene = fixtures.awarded(here);
        FileId voucher = money.voucher(here, scene.fund());
        refused(
                "giving.ventures.rule.no-contract",
                () -> awards.pay(here.coordinator(), scene.venture(), Stage.CONTRACT, payment(voucher)));
        FileId scan = fixtures.scan(scene);
        refused(
                "giving.ventures.rule.tranches",
                () -> awards.contract(
                        here.coordinator(),
                        scene.venture(),
                        fixtures.venture(scene).version(),
                        scan,
                        JULY,
                        Map.of(Stage.CONTRACT, TestMoney.yuan("5000"))));
        refused(
                "giving.ventures.rule.scan",
                () -> awards.contract(
                        here.coordinator(),
                        scene.venture(),
                        fixtures.venture(scene).version(),
                        voucher,
                        JULY,
                        Map.of(Stage.CONTRACT, TestMoney.yuan("5000.50"))));
    }

    @Test
    void whatAReportCannotAccountForIsClawedBackAndNeverMoreThanWasPaid() {
        Scene scene = fixtures.contracted(here);
        FileId voucher = money.voucher(here, scene.fund());
        here.run(() -> awards.pay(here.coordinator(), scene.venture(), Stage.CONTRACT, payment(voucher)));
        refused("giving.ventures.rule.nothing-refused", () -> clawBack(scene, "100"));
        handIn(scene, Stage.MIDTERM);
        refused(
                "frame.fault.missing",
                () -> awards.judge(here.coordinator(), scene.venture(), Stage.MIDTERM, false, null));
        here.run(() -> awards.judge(here.coordinator(), scene.venture(), Stage.MIDTERM, false, "没有开展活动"));
        refused("giving.ventures.rule.claw-back", () -> clawBack(scene, "2000.51"));
        clawBack(scene, "1500");
        assertThat(fixtures.venture(scene).state()).isEqualTo(VentureState.STOPPED);
        assertThat(here.within(() -> funds.require(scene.fund())).figures().used())
                .isEqualByComparingTo("500.50");
        refused("giving.ventures.rule.claw-back", () -> clawBack(scene, "500.51"));
    }

    @Test
    void nobodyScoresTheirOwnUnitsNorTwiceNorSeesOthersBeforeAllAreIn() {
        Scene scene = fixtures.admitted(here);
        Actor own = accounts.account(here.district(), Role.ASSESSOR, null, null).actor();
        Actor both = Actor.person(
                Objects.requireNonNull(own.accountId()),
                null,
                "两边的人",
                Stream.concat(own.mandates().stream(), here.contact().mandates().stream())
                        .toList());
        refused("giving.ventures.refused.own", () -> desk.score(both, scene.venture(), List.of(90, 90)));
        refused(
                "giving.ventures.refused.score",
                () -> desk.score(here.coordinator(), scene.venture(), List.of(90, 90)));
        refused("giving.ventures.rule.points", () -> desk.score(scene.one(), scene.venture(), List.of(90, 101)));
        refused("giving.ventures.rule.points", () -> desk.score(scene.one(), scene.venture(), List.of(90)));
        here.run(() -> desk.score(scene.one(), scene.venture(), List.of(85, 75)));
        refused("giving.ventures.rule.scored", () -> desk.score(scene.one(), scene.venture(), List.of(0, 0)));
        assertThat(view(scene.two(), scene).scoring()).isNull();
        assertThat(view(here.coordinator(), scene).scoring()).isNull();
        Actor third = fixtures.assessor(here);
        here.run(() -> desk.bar(third, scene.venture()));
        refused("giving.ventures.refused.barred", () -> desk.score(third, scene.venture(), List.of(1, 1)));
        here.run(() -> desk.score(scene.two(), scene.venture(), List.of(80, 70)));
        assertThat(view(here.coordinator(), scene).scoring()).isNotNull().satisfies(scoring -> {
            assertThat(scoring.mean()).isEqualByComparingTo("78.50");
            assertThat(scoring.because().arguments()).contains("81.00 / 76.00");
        });
    }

    @Test
    void whereTwoAreFarApartAThirdIsAsked() {
        Scene scene = fixtures.admitted(here);
        here.run(() -> {
            desk.score(scene.one(), scene.venture(), List.of(100, 100));
            desk.score(scene.two(), scene.venture(), List.of(10, 10));
        });
        refused(
                "giving.ventures.rule.unscored",
                () -> desk.propose(here.coordinator(), scene.venture(), 2, TestMoney.yuan("1")));
        Actor third = fixtures.assessor(here);
        assertThat(here.within(() -> ventures.toScore(third))).hasSize(1);
        here.run(() -> desk.score(third, scene.venture(), List.of(70, 70)));
        refused(
                "giving.ventures.rule.all-in",
                () -> desk.score(fixtures.assessor(here), scene.venture(), List.of(70, 70)));
        refused(
                "giving.ventures.rule.award",
                () -> desk.propose(here.coordinator(), scene.venture(), 2, TestMoney.yuan("5000.51")));
        here.run(() -> desk.propose(here.coordinator(), scene.venture(), 2, TestMoney.yuan("5000")));
    }

    @Test
    void anObjectionIsAnsweredBeforeAnythingIsDecidedAndWhereItIsRightNothingIsAwarded() {
        Scene scene = fixtures.inPublic(here);
        UUID objection = UUID.randomUUID();
        Actor resident = here.volunteer();
        here.run(() -> desk.object(resident, scene.venture(), objection, "去年的项目没有做"));
        refused("giving.ventures.rule.still-public", () -> calls.decide(here.coordinator(), scene.call(), 2));
        fixtures.on(JULY);
        refused("giving.ventures.rule.objection-open", () -> calls.decide(here.coordinator(), scene.call(), 2));
        refused("giving.ventures.refused.run", () -> desk.answer(here.contact(), objection, false, "不属实"));
        here.run(() -> {
            desk.answer(here.coordinator(), objection, true, "属实");
            calls.decide(here.coordinator(), scene.call(), 2);
        });
        assertThat(fixtures.venture(scene).state()).isEqualTo(VentureState.LEFT_OUT);
        refused("refused.missing", () -> view(Actor.visitor(), scene));
    }

    @Test
    void applicationsComeInTimeOnceAndWithinTheLimit() {
        Scene scene = fixtures.applied(here);
        refused("giving.ventures.rule.closed", () -> apply(scene));
        fixtures.on(LocalDate.of(2024, 6, 10));
        refused("giving.ventures.rule.once", () -> apply(scene));
        refused(
                "giving.ventures.rule.still-open",
                () -> desk.screen(here.coordinator(), scene.venture(), 1, true, null));
        refused(
                "giving.ventures.refused.apply",
                () -> desk.apply(here.officer(), VentureId.next(), scene.call(), here.partner(), TestVentures.plan()));
        here.run(() -> desk.withdraw(here.contact(), scene.venture(), 1));
        VenturePlan dear = new VenturePlan(
                Localized.of("太贵", "Too dear"),
                Localized.of("太贵", "Too dear"),
                List.of(new BudgetLine(Localized.of("全部", "All"), TestMoney.yuan("6000.01"))));
        refused(
                "giving.ventures.rule.asked",
                () -> desk.apply(here.contact(), VentureId.next(), scene.call(), here.partner(), dear));
        here.run(() -> apply(scene));
    }

    @Test
    void awardsAreToldInThe360GivingStandardWithTheirAmounts() {
        Scene scene = fixtures.contracted(here);
        JsonNode whole = JsonMapper.shared().valueToTree(here.within(grants::asPackage));
        GivingSchema.check(whole);
        JsonNode grant = whole.get("grants").get(0);
        assertThat(grant.get("id").asString()).endsWith(scene.venture().value().toString());
        assertThat(grant.get("amountAwarded").decimalValue()).isEqualByComparingTo("5000.50");
        assertThat(grant.get("currency").asString()).isEqualTo("CNY");
        assertThat(grant.get("awardDate").asString()).isEqualTo("2024-07-04");
    }

    private VentureView view(Actor reader, Scene scene) {
        return here.within(() -> ventures.require(reader, scene.venture()));
    }

    private void apply(Scene scene) {
        here.run(() -> desk.apply(here.contact(), VentureId.next(), scene.call(), here.partner(), TestVentures.plan()));
    }

    private void handIn(Scene scene, Stage stage) {
        here.run(() -> awards.handIn(
                here.contact(),
                scene.venture(),
                stage,
                Localized.of("已上门理发四次", "Four visits so far"),
                TestMoney.yuan("1800")));
    }

    private void clawBack(Scene scene, String yuan) {
        here.run(() -> awards.clawBack(
                here.coordinator(),
                scene.venture(),
                fixtures.venture(scene).version(),
                WriteEntry.of(EntryKind.CAME_BACK, TestMoney.yuan(yuan), JULY, "回单 9", "没有开展活动")));
    }

    private static AwardDesk.Payment payment(FileId voucher) {
        return new AwardDesk.Payment(EntryId.next(), JULY, "凭证", voucher);
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }
}
