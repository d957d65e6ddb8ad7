package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.notices.Inbox;
import org.gongjian.people.Erasures;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.TestPersons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person answers on paper: the receiver's side enters it, the donor is told, and what was written goes with the name. */
@RoomTest
class PaperAnswerTests {

    private static final String NAME = "欧阳晓月";
    private static final Localized SALE = Localized.of("转为义卖", "A charity sale");

    @Autowired
    private GiftPurposeDesk desk;

    @Autowired
    private Gifts gifts;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private GiftsOfPersons records;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TestPersons persons;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Inbox inbox;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;
    private final LocalDate today;

    PaperAnswerTests(@Autowired TestGifts fixtures, @Autowired Today today) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
        this.today = hunchun.within(today::date);
    }

    @Test
    void whoeverKeepsTheRegisterEntersItAndItSaysWhoSignedAndWhoEntered() {
        GiftId gift = givenBy(PersonDonor.once(NAME));
        UUID change = asked(gift);
        for (int pressed = 0; pressed < 2; pressed++) {
            hunchun.run(() -> desk.enter(hunchun.coordinator(), change, paper(true, null)));
        }
        assertThat(purposeOf(gift)).isEqualTo(SALE);
        GiftPurposeChange said = said(gift);
        assertThat(said.byCode()).isFalse();
        assertThat(said.paper())
                .isEqualTo(new SignedPaper(
                        NAME, today, "三号文件夹", hunchun.coordinator().authorFor(hunchun.community())));
        assertThat(hunchun.within(() -> desk.paperEnteredBy(gift))).containsOnlyKeys(change);
        assertThat(hunchun.within(() -> audit.historyOf(gift.ref())))
                .extracting(AuditLine::verb)
                .containsOnlyOnce("purpose-paper", "purpose-agreed");
    }

    @Test
    void aRefusalOnPaperHasItsWordsAndLeavesThePurpose() {
        GiftId gift = givenBy(PersonDonor.once(NAME));
        UUID change = asked(gift);
        refused("frame.fault.missing", "answer", () -> desk.enter(hunchun.coordinator(), change, paper(false, null)));
        hunchun.run(() -> desk.enter(hunchun.district().officer(), change, paper(false, "只供阅览")));
        assertThat(purposeOf(gift)).isNotEqualTo(SALE);
        assertThat(said(gift).answer()).isEqualTo("只供阅览");
        refused(
                "giving.money.rule.purpose.answered",
                () -> desk.enter(hunchun.coordinator(), change, paper(true, null)));
        ResidentCode code = Objects.requireNonNull(said(gift).code());
        refused("giving.money.rule.purpose.answered", () -> desk.answer(code, true, null));
    }

    @Test
    void nobodyElseEntersIt() {
        UUID change = asked(givenBy(PersonDonor.once(NAME)));
        for (Actor stranger : List.of(hunchun.contact(), hunchun.district().volunteer(), Actor.visitor())) {
            refused("giving.refused.paper", () -> desk.enter(stranger, change, paper(true, null)));
        }
    }

    @Test
    void itIsSignedBySomebodyBetweenTheDayItWasAskedAndToday() {
        UUID change = asked(givenBy(PersonDonor.once(NAME)));
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
            refused(
                    "giving.paper.day",
                    "signedOn",
                    () -> desk.enter(hunchun.coordinator(), change, new AnswerOnPaper(true, null, NAME, day, null)));
        }
        refused(
                "frame.fault.missing",
                "signedBy",
                () -> desk.enter(hunchun.coordinator(), change, new AnswerOnPaper(true, null, " ", today, null)));
    }

    @Test
    void aUnitAnswersInItsAccountAndSomebodyNobodyKnowsSignsNothing() {
        UUID ofUnit = asked(fixtures.received(hunchun, hunchun.counted()));
        refused("giving.paper.unit", () -> desk.enter(hunchun.coordinator(), ofUnit, paper(true, null)));
        GiftId gift = givenBy(PersonDonor.once(NAME));
        UUID change = asked(gift);
        hunchun.run(() -> giving.unname(hunchun.coordinator(), gift, 2));
        refused("giving.paper.nobody", () -> desk.enter(hunchun.coordinator(), change, paper(true, null)));
    }

    @Test
    void aDonorWithAnAccountIsTold() {
        Actor donor = hunchun.district().volunteer();
        GiftId gift = givenBy(PersonDonor.registered(Objects.requireNonNull(donor.personId()), false));
        UUID change = asked(gift);
        hunchun.run(() -> desk.enter(hunchun.coordinator(), change, paper(true, null)));
        assertThat(hunchun.within(() -> inbox.page(donor, null, 50).lines().stream()
                        .map(line -> line.kind().code())
                        .toList()))
                .contains("gift-paper-entered");
    }

    @Test
    void whoeverIsErasedTakesTheirWordsAlongAndThatTheyAnsweredStays() {
        PersonId person = hunchun.within(() -> persons.named(NAME));
        GiftId onPaper = givenBy(PersonDonor.registered(person, true));
        UUID entered = asked(onPaper);
        hunchun.run(() -> desk.enter(hunchun.coordinator(), entered, paper(false, "只供阅览")));
        GiftId byLetter = givenBy(PersonDonor.registered(person, true));
        asked(byLetter);
        ResidentCode code = Objects.requireNonNull(said(byLetter).code());
        hunchun.run(() -> desk.answer(code, true, "孩子们喜欢就好"));
        assertThat(hunchun.within(() -> records.of(List.of(person))))
                .extracting(held -> held.what().code())
                .containsExactly(
                        "giving.held.given", "giving.held.given", "giving.held.answered", "giving.held.answered");
        assertThat(hunchun.within(() -> records.of(List.of(person))).stream().flatMap(held -> held.facts().stream()))
                .extracting(HeldRecord.Fact::value)
                .contains("只供阅览", NAME, today);

        hunchun.run(() -> erasures.erase(hunchun.district().officer().author(), person, null));
        silent(said(onPaper));
        assertThat(said(onPaper).agreed()).isFalse();
        assertThat(said(onPaper).paper())
                .satisfies(
                        paper -> assertThat(Objects.requireNonNull(paper).on()).isEqualTo(today));
        silent(said(byLetter));
        assertThat(said(byLetter).agreed()).isTrue();
        assertThat(said(byLetter).byCode()).isTrue();
        assertThat(purposeOf(byLetter)).isEqualTo(SALE);
    }

    @Test
    void whoseNameIsTakenOutTakesTheirWordsAlongToo() {
        GiftId gift = givenBy(PersonDonor.once(NAME));
        UUID change = asked(gift);
        hunchun.run(() -> desk.enter(hunchun.coordinator(), change, paper(false, "只供阅览")));
        hunchun.run(() -> giving.unname(hunchun.coordinator(), gift, 2));
        silent(said(gift));
        assertThat(said(gift).agreed()).isFalse();
    }

    private static void silent(GiftPurposeChange said) {
        assertThat(said.answer()).isNull();
        SignedPaper paper = said.paper();
        if (paper != null) {
            assertThat(paper.signedBy()).isNull();
            assertThat(paper.note()).isNull();
        }
    }

    private AnswerOnPaper paper(boolean agreed, @Nullable String answer) {
        return new AnswerOnPaper(agreed, answer, NAME, today, "三号文件夹");
    }

    private GiftId givenBy(PersonDonor donor) {
        return fixtures.receivedFrom(hunchun, donor);
    }

    private UUID asked(GiftId gift) {
        UUID change = UUID.randomUUID();
        hunchun.run(() -> desk.ask(hunchun.coordinator(), gift, change, SALE, "书已重复"));
        return change;
    }

    private GiftPurposeChange said(GiftId gift) {
        return hunchun.within(() -> desk.of(gift)).getLast();
    }

    private Localized purposeOf(GiftId gift) {
        return hunchun.within(() -> gifts.require(Actor.visitor(), gift)).purpose();
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }

    private void refused(String code, String field, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(
                        why -> assertThat(why.field(field).orElseThrow().code()).isEqualTo(code));
    }
}
