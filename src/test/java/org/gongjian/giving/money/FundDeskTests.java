package org.gongjian.giving.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class FundDeskTests {

    @Autowired
    private FundDesk desk;

    @Autowired
    private PurposeDesk purposes;

    @Autowired
    private Funds funds;

    @Autowired
    private ClaimDesk claims;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestMoney money;
    private final TestClaims fixtures;
    private final TestDistrict here;

    FundDeskTests(@Autowired TestMoney money, @Autowired TestClaims fixtures) {
        this.money = money;
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @Test
    void theMoneyOfAClaimOpensAFundByItself() {
        ClaimId id = fixtures.made(here, fixtures.withMoney(here, fixtures.track(here), 1));

        Fund fund = here.within(() -> funds.ofClaim(id)).orElseThrow();
        assertThat(fund.holder()).isEqualTo(here.communityUnit());
        assertThat(fund.donor()).isEqualTo(here.partner());
        assertThat(fund.figures().promised()).isEqualByComparingTo("36000");
        assertThat(fund.figures().received()).isZero();
        assertThat(here.within(() -> funds.ledger(Actor.visitor(), fund)))
                .extracting(MoneyEntry::kind)
                .containsExactly(EntryKind.PLEDGED);
    }

    @Test
    void whatHasNotComeIsWrittenOffWhenTheClaimIsTakenBackAndWhatCameStays() {
        ClaimId id = fixtures.made(here, fixtures.withMoney(here, fixtures.track(here), 1));
        FundId fund = here.within(() -> funds.ofClaim(id)).orElseThrow().id();
        money.enter(here, fund, EntryKind.RECEIVED, "16000");

        here.run(() -> claims.withdraw(here.contact(), id, 1, "资金没有到位"));

        Figures figures = figures(fund);
        assertThat(figures.writtenOff()).isEqualByComparingTo("20000");
        assertThat(figures.outstanding()).isZero();
        assertThat(figures.left()).isEqualByComparingTo("16000");
    }

    @Test
    void threeFiguresThatNeverMix() {
        FundId fund = money.fund(here, "1000.00");
        FileId voucher = money.voucher(here, fund);
        money.enter(here, fund, EntryKind.RECEIVED, "600.50");
        money.spend(here, fund, voucher, "200.25");

        Figures figures = figures(fund);
        assertThat(figures.promised()).isEqualByComparingTo("1000");
        assertThat(figures.kept()).isEqualByComparingTo("600.50");
        assertThat(figures.used()).isEqualByComparingTo("200.25");
        assertThat(figures.left()).isEqualByComparingTo("400.25");
        assertThat(here.within(() -> audit.historyOf(fund.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("opened", "received", "spent");
    }

    @Test
    void nothingIsReceivedThatWasNotPromisedAndNothingSpentThatWasNotReceived() {
        FundId fund = money.fund(here, "1000");
        FileId voucher = money.voucher(here, fund);
        refused("giving.money.rule.received", () -> money.enter(here, fund, EntryKind.RECEIVED, "1000.01"));
        refused("giving.money.rule.spent", () -> money.spend(here, fund, voucher, "0.01"));
        money.enter(here, fund, EntryKind.RECEIVED, "500");
        refused("giving.money.rule.spent", () -> money.spend(here, fund, voucher, "500.01"));
        refused("giving.money.rule.returned", () -> money.enter(here, fund, EntryKind.RETURNED, "501"));
        refused("giving.money.rule.came-back", () -> money.enter(here, fund, EntryKind.CAME_BACK, "1"));
        refused("giving.money.rule.written-off", () -> money.enter(here, fund, EntryKind.WRITTEN_OFF, "501"));
        assertThat(figures(fund).left()).isEqualByComparingTo("500");
    }

    @Test
    void whatTheLawForbidsIsRefusedWithItsReason() {
        FundId fund = money.fund(here, "1000");
        FileId voucher = money.voucher(here, fund);
        money.enter(here, fund, EntryKind.RECEIVED, "1000");
        for (Use forbidden : new Use[] {Use.PROFIT, Use.DONORS_OWN, Use.PROMOTION}) {
            refused(
                    "giving.money.rule.use." + forbidden.code(),
                    () -> desk.enter(here.coordinator(), fund, TestMoney.spending(voucher, "1", forbidden)));
        }
        FundId lottery = money.fund(here, "1000", LegalBasis.WELFARE_LOTTERY);
        FileId other = money.voucher(here, lottery);
        money.enter(here, lottery, EntryKind.RECEIVED, "1000");
        refused(
                "giving.money.rule.use.lottery",
                () -> desk.enter(here.coordinator(), lottery, TestMoney.spending(other, "1", Use.CULTURE)));
        here.run(() -> desk.enter(here.coordinator(), lottery, TestMoney.spending(other, "1", Use.HARDSHIP)));
    }

    @Test
    void aSpendingPointsAtAVoucherOfItsOwnFund() {
        FundId fund = money.fund(here, "1000");
        FundId other = money.fund(here, "1000");
        FileId voucher = money.voucher(here, other);
        money.enter(here, fund, EntryKind.RECEIVED, "1000");
        refused("giving.money.rule.voucher", () -> money.spend(here, fund, voucher, "10"));
    }

    @Test
    void noCardNumberIsKept() {
        FundId fund = money.fund(here, "1000");
        refused(
                "giving.money.rule.card",
                () -> desk.enter(
                        here.coordinator(),
                        fund,
                        WriteEntry.of(
                                EntryKind.RECEIVED, TestMoney.yuan("10"), TestMoney.DAY, "6222 0212 3456 7894", null)));
    }

    @Test
    void theSameRowSentTwiceIsWrittenOnce() {
        FundId fund = money.fund(here, "1000");
        WriteEntry entry = TestMoney.entry(EntryKind.RECEIVED, "300");
        here.run(() -> desk.enter(here.coordinator(), fund, entry));
        here.run(() -> desk.enter(here.coordinator(), fund, entry));
        assertThat(figures(fund).received()).isEqualByComparingTo("300");
        refused("refused.missing", () -> desk.enter(money.secondPerson(here), fund, entry));
    }

    @Test
    void aSecondPersonTakesARowBackOnceAndBothRowsStay() {
        FundId fund = money.fund(here, "1000");
        EntryId received = money.enter(here, fund, EntryKind.RECEIVED, "300");
        EntryId counter = EntryId.next();
        refusedRun(
                "giving.money.rule.second-person", () -> desk.counter(here.coordinator(), received, counter, "多记一位"));
        Actor second = money.secondPerson(here);
        here.run(() -> desk.counter(second, received, counter, "多记一位"));
        here.run(() -> desk.counter(second, received, counter, "多记一位"));
        refusedRun("giving.money.rule.counter.twice", () -> desk.counter(second, received, EntryId.next(), "再来一次"));
        refusedRun(
                "giving.money.rule.counter.of-counter",
                () -> desk.counter(here.coordinator(), counter, EntryId.next(), "再来一次"));
        assertThat(figures(fund).received()).isZero();
        assertThat(here.within(() -> funds.ledger(second, funds.require(fund))))
                .extracting(MoneyEntry::kind)
                .containsExactly(EntryKind.PLEDGED, EntryKind.RECEIVED, EntryKind.COUNTERED);
    }

    @Test
    void whatStandsOnARowKeepsItFromBeingTakenBack() {
        FundId fund = money.fund(here, "1000");
        EntryId received = money.enter(here, fund, EntryKind.RECEIVED, "300");
        money.spend(here, fund, money.voucher(here, fund), "1");
        Actor second = money.secondPerson(here);
        refusedRun("giving.money.rule.counter.received", () -> desk.counter(second, received, EntryId.next(), "没有到账"));
        EntryId pledged = here.within(
                () -> funds.ledger(second, funds.require(fund)).getFirst().id());
        refusedRun("giving.money.rule.counter.pledged", () -> desk.counter(second, pledged, EntryId.next(), "没有认捐"));
    }

    @Test
    void onlyTheDonorAgreesToAnotherPurpose() {
        FundId fund = money.fund(here, "1000");
        UUID change = UUID.randomUUID();
        Localized lamps = Localized.of("路灯", "Street lamps");
        here.run(() -> purposes.ask(here.coordinator(), fund, change, lamps, "跑道已由财政出资"));
        refusedRun(
                "giving.money.rule.purpose.open",
                () -> purposes.ask(here.coordinator(), fund, UUID.randomUUID(), lamps, "再问一次"));
        for (Actor other : new Actor[] {here.coordinator(), here.officer(), here.streetOfficer(), here.volunteer()}) {
            refusedRun("giving.money.refused.consent", () -> purposes.answer(other, change, true, null));
        }
        assertThat(here.within(() -> funds.toAnswer(here.contact()))).hasSize(1);
        here.run(() -> purposes.answer(here.contact(), change, true, null));
        assertThat(here.within(() -> funds.require(fund)).purpose()).isEqualTo(lamps);
        refusedRun("giving.money.rule.purpose.answered", () -> purposes.answer(here.contact(), change, false, "不行"));
        UUID again = UUID.randomUUID();
        here.run(() -> purposes.ask(here.coordinator(), fund, again, TestMoney.TRACK, "改回"));
        refusedRun("frame.fault.missing", () -> purposes.answer(here.contact(), again, false, null));
        here.run(() -> purposes.answer(here.contact(), again, false, "不行"));
        assertThat(here.within(() -> funds.require(fund)).purpose()).isEqualTo(lamps);
    }

    @Test
    void aFundIsFinishedOnceNothingIsLeftToComeOrToSpendAndTakesNoMoreRows() {
        FundId fund = money.fund(here, "1000");
        refusedRun("giving.money.rule.finish.outstanding", () -> desk.finish(here.coordinator(), fund, 1));
        money.enter(here, fund, EntryKind.RECEIVED, "900");
        money.enter(here, fund, EntryKind.WRITTEN_OFF, "100");
        refusedRun("giving.money.rule.finish.left", () -> desk.finish(here.coordinator(), fund, 1));
        EntryId back = money.enter(here, fund, EntryKind.RETURNED, "900");
        refusedRun("refused.stale", () -> desk.finish(here.coordinator(), fund, 7));
        here.run(() -> desk.finish(here.coordinator(), fund, 1));
        refused("giving.money.rule.finished", () -> money.enter(here, fund, EntryKind.PLEDGED, "1"));
        Actor second = money.secondPerson(here);
        here.run(() -> desk.counter(second, back, EntryId.next(), "退错"));
        assertThat(here.within(() -> funds.require(fund)).isFinished()).isFalse();
    }

    @Test
    void strangersKeepNoBooksAndReadNoPrivateNames() {
        FundId fund = money.fund(here, "1000");
        for (Actor stranger :
                new Actor[] {here.contact(), here.volunteer(), Actor.visitor(), TestActors.coordinatorOf(here.partner())
                }) {
            refused(
                    "giving.money.refused.keep",
                    () -> desk.enter(stranger, fund, TestMoney.entry(EntryKind.RECEIVED, "1")));
        }
        money.enter(here, fund, EntryKind.RECEIVED, "1000");
        FileId voucher = money.voucher(here, fund);
        here.run(() -> desk.enter(
                here.coordinator(),
                fund,
                WriteEntry.spent(
                        TestMoney.yuan("50"),
                        TestMoney.DAY,
                        new WriteEntry.Paid(
                                Use.HARDSHIP, Localized.zh("王阿姨"), true, Localized.of("慰问", "Relief"), voucher),
                        "收条 3")));
        assertThat(here.within(() -> funds.ledger(Actor.visitor(), funds.require(fund))))
                .allSatisfy(row -> assertThat(row.payee()).isNull())
                .filteredOn(row -> row.kind() == EntryKind.RECEIVED)
                .allSatisfy(row -> assertThat(row.reference()).isNull());
        assertThat(here.within(() -> funds.ledger(here.coordinator(), funds.require(fund))))
                .last()
                .satisfies(row -> assertThat(row.payee()).isEqualTo(Localized.zh("王阿姨")));
    }

    /** What a fault in the code could still try, the database refuses. */
    @Test
    void theDatabaseRefusesWhatNoRowCovers() {
        FundId fund = money.fund(here, "1000");
        money.enter(here, fund, EntryKind.RECEIVED, "100");
        for (String wrong : new String[] {
            "update fund set spent = 100.01 where id = :id",
            "update fund set received = 1000.01 where id = :id",
            "update money_entry set yuan = 1 where fund_id = :id",
            "delete from money_entry where fund_id = :id",
            """
            insert into money_entry (id, fund_id, position, kind, yuan, on_day, donor_id, reference, entered_at)
            select gen_random_uuid(), id, 99, 'received', 1, current_date, holder_id, 'x', now() from fund where id = :id
            """
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(wrong)
                    .isThrownBy(() -> here.within(() -> transaction.execute(
                            status -> jdbc.sql(wrong).param("id", fund.value()).update())));
        }
        assertThat(figures(fund).received()).isEqualByComparingTo("100");
    }

    private Figures figures(FundId fund) {
        return here.within(() -> funds.require(fund)).figures();
    }

    private void refused(String code, Supplier<?> work) {
        refusedRun(code, () -> assertThat(work.get()).as("refused").isNull());
    }

    private void refusedRun(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }
}
