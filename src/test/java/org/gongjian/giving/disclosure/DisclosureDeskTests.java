package org.gongjian.giving.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Refused;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.OpenFund;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.money.Use;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DisclosureDeskTests {

    private static final LocalDate DAY = TestMoney.DAY;

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private DisclosurePolicies policies;

    @Autowired
    private FundDesk funds;

    @Autowired
    private TestClock clock;

    private final TestMoney money;
    private final TestDistrict here;
    private final Actor second;
    private final FundId fund;

    DisclosureDeskTests(@Autowired TestMoney money, @Autowired TestClaims fixtures) {
        this.money = money;
        here = fixtures.aDistrict();
        second = money.secondPerson(here);
        fund = money.fund(here, "1000");
        money.enter(here, fund, EntryKind.RECEIVED, "800");
        money.spend(here, fund, money.voucher(here, fund), "300");
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aDisclosureIsCountedFromTheLedgerAndPublishedByASecondPerson() {
        DisclosureId id = drafted(DAY.withDayOfMonth(1), DAY, null);
        refused("giving.disclosure.rule.second-person", () -> desk.publish(here.coordinator(), id, 1));
        refused("refused.missing", () -> disclosures.require(Actor.visitor(), id));
        here.run(() -> desk.publish(second, id, 1));

        Statement statement = statement(id);
        assertThat(statement.total().opening()).isZero();
        assertThat(statement.total().moved().promised()).isEqualByComparingTo("1000");
        assertThat(statement.total().moved().received()).isEqualByComparingTo("800");
        assertThat(statement.total().moved().used()).isEqualByComparingTo("300");
        assertThat(statement.total().closing()).isEqualByComparingTo("500");
        assertThat(statement.uses().get(Use.COMMUNITY)).isEqualByComparingTo("300");
        assertThat(statement.funds())
                .singleElement()
                .satisfies(line -> assertThat(line.vouchers()).hasSize(1));
    }

    @Test
    void whatMovedSinceTheDraftIsNotPublishedUnseen() {
        DisclosureId id = drafted(DAY, DAY, null);
        money.enter(here, fund, EntryKind.RECEIVED, "1");
        refused("giving.disclosure.rule.moved-on", () -> desk.publish(second, id, 1));
        here.run(() -> desk.drop(second, id, 1));
        refused("giving.disclosure.rule.state", () -> desk.publish(second, id, 2));
        drafted(DAY, DAY, null);
    }

    @Test
    void aPublishedDisclosureStaysAsItWasAndIsCorrectedVisibly() {
        EntryId wrong = money.enter(here, fund, EntryKind.RECEIVED, "100");
        DisclosureId first = published(DAY, DAY, null);
        here.run(() -> funds.counter(second, wrong, EntryId.next(), "没有到账"));
        assertThat(statement(first).total().closing()).isEqualByComparingTo("600");
        assertThat(here.within(() -> disclosures.toCorrect(List.of(here.communityUnit()))))
                .hasSize(1);

        DisclosureId correction = published(DAY, DAY, first);
        assertThat(statement(first).total().closing()).isEqualByComparingTo("600");
        assertThat(statement(correction).total().closing()).isEqualByComparingTo("500");
        assertThat(here.within(() -> disclosures.correctionOf(first)))
                .get()
                .extracting(Disclosure::id)
                .isEqualTo(correction);
        assertThat(here.within(() -> disclosures.toCorrect(List.of(here.communityUnit()))))
                .isEmpty();
        refused("giving.disclosure.rule.corrected-already", () -> drafted(DAY, DAY, first));
    }

    @Test
    void noDayIsLeftOutAndNoneToldTwice() {
        published(DAY, DAY, null);
        clock.set(Instant.parse("2024-07-01T02:00:00Z"));
        refused("giving.disclosure.rule.gap", () -> drafted(DAY, DAY.plusDays(9), null));
        refused("giving.disclosure.rule.gap", () -> drafted(DAY.plusDays(2), DAY.plusDays(9), null));
        DisclosureId next = published(DAY.plusDays(1), DAY.plusDays(9), null);
        assertThat(statement(next).total().opening()).isEqualByComparingTo("500");
        assertThat(statement(next).total().closing()).isEqualByComparingTo("500");
        assertThat(statement(next).uses()).isEmpty();
    }

    @Test
    void itIsDueOnTheLastWorkingDayOfThreeMonthsOrEarlierWhereTheDistrictSaysSo() {
        // 4 June is the day before the first money; 4 September 2024 is a Wednesday.
        assertThat(due()).isEqualTo(LocalDate.of(2024, 9, 4));
        published(DAY, DAY, null);
        clock.set(Instant.parse("2024-07-01T02:00:00Z"));
        published(DAY.plusDays(1), LocalDate.of(2024, 6, 15), null);
        // 15 September 2024 is the Sunday of the Mid-Autumn holiday, and the Saturday before it is worked.
        assertThat(due()).isEqualTo(LocalDate.of(2024, 9, 14));
        here.run(() -> policies.change(here.officer(), new DisclosurePolicy(1, 1, 0)));
        assertThat(due()).isEqualTo(LocalDate.of(2024, 7, 15));
        refused("identity.refused.office", () -> policies.change(here.coordinator(), new DisclosurePolicy(2, 2, 1)));
        refused("giving.disclosure.policy.range", () -> new DisclosurePolicy(4, 1, 1));
    }

    @Test
    void theClockOfMoneyThatComesAfterEverythingWasToldBeginsWithIt() {
        money.spend(here, fund, money.voucher(here, fund), "500");
        here.run(() -> funds.enter(
                here.coordinator(),
                fund,
                WriteEntry.of(EntryKind.WRITTEN_OFF, TestMoney.yuan("200"), DAY, null, "不再到账")));
        here.run(() -> funds.finish(here.coordinator(), fund, 1));
        published(DAY, DAY, null);
        assertThat(here.within(() -> disclosures.due(List.of(here.communityUnit()))))
                .isEmpty();
        LocalDate later = LocalDate.of(2025, 3, 12);
        clock.set(Instant.parse("2025-03-12T02:00:00Z"));
        FundId next = here.within(() -> funds.open(
                here.coordinator(),
                new OpenFund(
                        FundId.next(),
                        here.communityUnit(),
                        here.partner(),
                        new MoneyPart(new BigDecimal("100"), LegalBasis.DIRECTED_PLEDGE, null, null),
                        TestMoney.TRACK,
                        later)));
        here.run(() -> funds.enter(
                here.coordinator(),
                next,
                WriteEntry.of(EntryKind.RECEIVED, TestMoney.yuan("100"), later, "收据 0008", null)));
        assertThat(due()).isEqualTo(LocalDate.of(2025, 6, 11));
        assertThat(here.within(() -> disclosures.next(here.communityUnit())).from())
                .isEqualTo(DAY.plusDays(1));
    }

    @Test
    void whoKeepsNoBooksDisclosesNothing() {
        for (Actor stranger : List.of(here.contact(), here.volunteer(), Actor.visitor())) {
            refused(
                    "giving.money.refused.keep",
                    () -> desk.draft(
                            stranger,
                            new DraftDisclosure(
                                    DisclosureId.next(),
                                    here.communityUnit(),
                                    new Period(DAY, DAY),
                                    null,
                                    null,
                                    null)));
        }
    }

    private LocalDate due() {
        return here.within(() -> disclosures.due(List.of(here.communityUnit())))
                .getFirst()
                .due();
    }

    private DisclosureId drafted(LocalDate from, LocalDate until, @Nullable DisclosureId corrects) {
        return here.within(() -> desk.draft(
                here.coordinator(),
                new DraftDisclosure(
                        DisclosureId.next(),
                        here.communityUnit(),
                        new Period(from, until),
                        null,
                        corrects,
                        corrects == null ? null : "有一笔没有到账")));
    }

    private DisclosureId published(LocalDate from, LocalDate until, @Nullable DisclosureId corrects) {
        DisclosureId id = drafted(from, until, corrects);
        here.run(() -> desk.publish(second, id, 1));
        return id;
    }

    private Statement statement(DisclosureId id) {
        return here.within(() -> disclosures.statementOf(disclosures.require(Actor.visitor(), id)));
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }
}
