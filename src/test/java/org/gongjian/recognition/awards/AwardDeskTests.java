package org.gongjian.recognition.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Refused;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialVerifier;
import org.gongjian.recognition.CredentialView;
import org.gongjian.recognition.Verified;
import org.gongjian.recognition.Verified.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class AwardDeskTests {

    private static final LocalDate DAY = TestAwards.DAY;
    private static final int QR_CHARACTERS = 1_000;

    @Autowired
    private AwardDesk desk;

    @Autowired
    private Awards awards;

    @Autowired
    private CredentialDesk credentials;

    @Autowired
    private CredentialVerifier verifier;

    @Autowired
    private NumberBooks books;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private final TestAwards fixtures;
    private final TestGifts districts;
    private final TestGifts.Hunchun hunchun;
    private final TestDistrict here;

    AwardDeskTests(@Autowired TestAwards fixtures, @Autowired TestGifts districts) {
        this.fixtures = fixtures;
        this.districts = districts;
        hunchun = districts.hunchun();
        here = hunchun.district();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void eachHolderGetsAPlaqueANumberAndACredentialOfItsOwn() {
        AwardCommand command = fixtures.command(here, "co-building-unit", here.partner(), here.communityUnit());
        AwardCommand together = new AwardCommand(
                command.holders(),
                command.kind(),
                command.wording(),
                List.of(
                        Body.of(here.communityUnit()),
                        Body.of(here.partner()),
                        Body.outside(Localized.of("江陵街道党工委", "Party Working Committee of Jiangling Street"))),
                null,
                List.of(new Act(ActKind.UNVEILED, DAY, Localized.of("三方共同", "the three together"))),
                null,
                null,
                null,
                null);
        List<AwardId> made = here.within(() -> desk.award(here.coordinator(), together));
        assertThat(here.within(() -> desk.award(here.coordinator(), together))).isEqualTo(made);

        Award first = fixtures.read(here, made.getFirst());
        Award second = fixtures.read(here, made.getLast());
        assertThat(first.number().shown()).isEqualTo("GJ-2024-0001");
        assertThat(second.number().shown()).isEqualTo("GJ-2024-0002");
        assertThat(first.bodies()).isEqualTo(together.bodies());
        assertThat(first.step(ActKind.UNVEILED)).isPresent();
        assertThat(first.step(ActKind.AWARDED)).isEmpty();
        assertThat(first.term()).isEqualTo(new AwardTerm(DAY, null));
        assertThat(first.reviewDue()).isEqualTo(DAY.plusYears(1));
        assertThat(here.within(() -> awards.togetherWith(first)))
                .extracting(Award::id)
                .containsExactly(second.id());
        assertThat(first.credential()).isNotEqualTo(second.credential());
        assertThat(here.within(books::books))
                .filteredOn(book -> book.series().equals("award"))
                .singleElement()
                .satisfies(book -> assertThat(book.holds()).isTrue())
                .satisfies(book -> assertThat(book.given()).isEqualTo(2));
    }

    @Test
    void anybodyVerifiesItWithoutAskingUsAndItFitsAQrCode() {
        Award award = fixtures.read(here, fixtures.baseForMinors(here));
        CredentialView signed = credential(award);
        Verified verified = verifier.verify(signed.packed());
        assertThat(verified.outcome()).isEqualTo(Outcome.VALID);
        assertThat(verified.content()).isNotNull().satisfies(content -> {
            assertThat(content.kind()).isEqualTo("award");
            assertThat(content.number()).isEqualTo("WJ-2024-0001");
            assertThat(content.title()).isEqualTo("未成年人社会实践基地 / Social Practice Base for Minors");
            assertThat(content.holder()).isNotBlank();
            assertThat(content.nameSealed()).isNull();
            assertThat(content.from()).isEqualTo(DAY);
            assertThat(content.until()).isEqualTo(DAY.plusYears(3).minusDays(1));
        });
        assertThat(here.within(() -> credentials.link(signed))).hasSizeLessThan(QR_CHARACTERS);
    }

    @Test
    void aRemovedOneIsRevokedAndARestoredOneSignedAnew() {
        AwardId id = fixtures.coBuilding(here);
        CredentialView first = credential(fixtures.read(here, id));
        refused(
                "recognition.awards.rule.not-removed",
                () -> desk.restore(here.coordinator(), id, 1, TestAwards.REASON));
        here.run(() -> desk.remove(here.coordinator(), id, 1, TestAwards.REASON));

        assertThat(standing(id)).isEqualTo(Standing.REMOVED);
        assertThat(verifier.verify(first.text()).outcome()).isEqualTo(Outcome.REVOKED);
        refused("recognition.awards.rule.removed", () -> desk.remove(here.coordinator(), id, 2, TestAwards.REASON));
        refused("recognition.awards.rule.removed", () -> desk.openReview(here.coordinator(), id, 2, null));
        refused("recognition.awards.rule.removed", () -> desk.confirm(here.coordinator(), id, 2, null, null));
        refused(
                "recognition.awards.rule.removed",
                () -> desk.act(here.coordinator(), id, 2, new Act(ActKind.PUT_UP, DAY, null)));

        here.run(() -> desk.restore(here.coordinator(), id, 2, Localized.of("申诉成立", "The appeal was granted")));
        Award restored = fixtures.read(here, id);
        CredentialView anew = credential(restored);
        assertThat(standing(id)).isEqualTo(Standing.IN_FORCE);
        assertThat(restored.number().shown()).isEqualTo(first.number());
        assertThat(anew.number()).isEqualTo(first.number() + "/2");
        assertThat(verifier.verify(anew.text()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(verifier.verify(first.text()).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(restored.steps())
                .extracting(AwardStep::kind)
                .containsExactly(AwardStep.Kind.AWARDED, AwardStep.Kind.REMOVED, AwardStep.Kind.RESTORED);
        assertThat(here.within(() -> audit.historyOf(id.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("awarded", "removed", "restored");
    }

    @Test
    void aCredentialTheOfficeRevokedDoesNotStandInTheWayOfARemoval() {
        AwardId id = fixtures.coBuilding(here);
        here.run(
                () -> credentials.revoke(here.officer(), fixtures.read(here, id).credential(), "印错"));
        here.run(() -> desk.remove(here.coordinator(), id, 1, TestAwards.REASON));
        assertThat(standing(id)).isEqualTo(Standing.REMOVED);
    }

    @Test
    void aReviewConfirmsItAndANewTermIsSignedAnew() {
        AwardId id = fixtures.baseForMinors(here);
        Award before = fixtures.read(here, id);
        at(DAY.plusMonths(11));
        assertThat(here.within(() -> awards.due(here.coordinator())))
                .singleElement()
                .satisfies(due -> assertThat(due.what()).isEqualTo(Awards.Due.What.REVIEW))
                .satisfies(due -> assertThat(due.on()).isEqualTo(DAY.plusMonths(12)));
        here.run(() -> desk.openReview(here.coordinator(), id, 1, null));
        assertThat(standing(id)).isEqualTo(Standing.UNDER_REVIEW);
        refused("recognition.awards.rule.under-review", () -> desk.openReview(here.coordinator(), id, 2, null));

        here.run(() -> desk.confirm(here.coordinator(), id, 2, before.term().until(), null));
        Award confirmed = fixtures.read(here, id);
        assertThat(confirmed.credential()).isEqualTo(before.credential());
        assertThat(confirmed.reviewDue()).isEqualTo(DAY.plusMonths(23));
        assertThat(here.within(() -> awards.due(here.coordinator()))).isEmpty();

        LocalDate until = DAY.plusYears(6);
        here.run(() -> desk.confirm(here.coordinator(), id, 3, until, null));
        Award longer = fixtures.read(here, id);
        assertThat(longer.term().until()).isEqualTo(until);
        assertThat(verifier.verify(credential(before).text()).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(credential(longer).content().until()).isEqualTo(until);
        refused("recognition.awards.rule.over", () -> desk.confirm(here.coordinator(), id, 4, DAY, null));
    }

    @Test
    void theClockEndsATermAndSaysSoBefore() {
        AwardId id = fixtures.baseForMinors(here);
        LocalDate last = DAY.plusYears(3).minusDays(1);
        at(last.minusDays(10));
        assertThat(here.within(() -> awards.due(here.coordinator())))
                .extracting(Awards.Due::what)
                .containsExactly(Awards.Due.What.REVIEW, Awards.Due.What.ENDS);
        assertThat(here.within(() -> awards.due(here.contact()))).isEmpty();
        assertThat(here.within(() -> awards.due(Actor.visitor()))).isEmpty();
        assertThat(standing(id)).isEqualTo(Standing.IN_FORCE);
        at(last.plusDays(1));
        assertThat(standing(id)).isEqualTo(Standing.EXPIRED);
        assertThat(here.within(() -> awards.due(here.coordinator()))).isEmpty();
        assertThat(here.within(() -> awards.count(new AwardFilter(null, null, null, Standing.EXPIRED))))
                .isEqualTo(1);
        here.run(() -> desk.confirm(here.coordinator(), id, 1, last.plusYears(3), null));
        assertThat(standing(id)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void aSecondOneOfTheKindNeedsAReasonAndAnExpiredOneDoesNotCount() {
        AwardId first = fixtures.coBuilding(here);
        AwardCommand again = fixtures.command(here, "co-building-unit", here.partner());
        refused("recognition.awards.rule.duplicate", () -> desk.award(here.coordinator(), again));
        AwardId second = fixtures.awarded(
                here, here.coordinator(), fixtures.command(here, "co-building-unit", "旧牌破损，换新", here.partner()));
        assertThat(fixtures.read(here, second).despite()).isEqualTo("旧牌破损，换新");
        here.run(() -> desk.remove(here.coordinator(), first, 1, TestAwards.REASON));
        here.run(() -> desk.remove(here.coordinator(), second, 1, TestAwards.REASON));
        here.run(() -> desk.award(here.coordinator(), again));
        assertThat(fixtures.read(here, again.holders().getFirst().id()).number().number())
                .isEqualTo(3);
    }

    @Test
    void aRefusedAwardLeavesNoGapInTheNumbers() {
        fixtures.coBuilding(here);
        AwardCommand both = fixtures.command(here, "co-building-unit", here.communityUnit(), here.partner());
        refused(
                "recognition.awards.rule.duplicate",
                () -> desk.award(
                        here.officer(),
                        new AwardCommand(
                                both.holders(),
                                both.kind(),
                                both.wording(),
                                List.of(Body.outside(Localized.of("街道", "The street"))),
                                null,
                                both.acts(),
                                null,
                                null,
                                null,
                                null)));
        assertThat(here.within(() -> awards.byId(both.holders().getFirst().id())))
                .isEmpty();
        assertThat(fixtures.read(
                                here,
                                fixtures.awarded(
                                        here, here.officer(), fixtures.command(here, "honour", here.partner())))
                        .number()
                        .shown())
                .isEqualTo("RY-2024-0002");
    }

    @Test
    void whoAwardsNothingIsRefused() {
        AwardCommand command = fixtures.command(here, "co-building-unit", here.partner());
        for (Actor other : List.of(here.contact(), here.volunteer(), here.editor(), Actor.visitor())) {
            refused("recognition.awards.refused.award", () -> desk.award(other, command));
        }
        AwardCommand venue = fixtures.command(here, "civilised-venue", here.partner());
        refused("recognition.awards.refused.office", () -> desk.award(here.coordinator(), venue));
        AwardId id = fixtures.awarded(here, here.streetOfficer(), venue);
        refused("recognition.awards.refused.office", () -> desk.remove(here.coordinator(), id, 1, TestAwards.REASON));
        refused(
                "recognition.awards.refused.office",
                () -> desk.act(here.contact(), id, 1, new Act(ActKind.UNVEILED, DAY, null)));
        here.run(() -> desk.act(here.contact(), id, 1, new Act(ActKind.PUT_UP, DAY, null)));
        refused(
                "recognition.awards.rule.done-already",
                () -> desk.act(here.contact(), id, 2, new Act(ActKind.PUT_UP, DAY, null)));
        refused("refused.stale", () -> desk.act(here.officer(), id, 1, new Act(ActKind.UNVEILED, DAY, null)));
        refused("refused.missing", () -> desk.award(here.officer(), venue));
    }

    @Test
    void aBaseForMinorsNamesWhoAnswersForThem() {
        refused("recognition.awards.rule.minors", () -> desk.award(here.coordinator(), fixtures.caring(here, null)));
        AwardId id = fixtures.baseForMinors(here);
        assertThat(fixtures.read(here, id).minors()).isNotNull();
    }

    @Test
    void theRegisterIsFilteredAndReadInParts() {
        IntStream.range(0, 3)
                .forEach(i -> fixtures.awarded(
                        here, here.officer(), fixtures.command(here, "honour", "第" + i, here.partner())));
        AwardId plaque = fixtures.coBuilding(here);
        AwardPage first = here.within(() -> awards.page(AwardFilter.ALL, null, 3));
        AwardPage rest = here.within(() -> awards.page(AwardFilter.ALL, first.next(), 3));
        assertThat(first.awards()).hasSize(3);
        assertThat(rest.awards()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(AwardPage.After.parse(
                        String.valueOf(first.next() == null ? "" : first.next().text())))
                .isPresent();
        assertThat(here.within(
                        () -> awards.page(new AwardFilter("co-building-unit", null, 2024, Standing.IN_FORCE), null, 9)
                                .awards()))
                .extracting(Award::id)
                .containsExactly(plaque);
        assertThat(here.within(() -> awards.count(AwardFilter.heldBy(here.communityUnit()))))
                .isZero();
        assertThat(here.within(awards::holders)).containsExactly(here.partner());
        assertThat(here.within(awards::years)).containsExactly(2024);
        assertThat(here.within(() -> awards.awardedBy(here.communityUnit()))).hasSize(4);
        assertThat(here.within(() -> awards.hangingWith(here.partner()))).isEmpty();
        assertThat(here.within(() -> awards.byNumber(new AwardNumber("XX", 2024, 4))))
                .get()
                .extracting(Award::id)
                .isEqualTo(plaque);
    }

    @Test
    void aRecordThatLedToItKnowsIt() {
        RecordRef origin = hunchun.activity().ref();
        AwardCommand base = fixtures.command(here, "co-building-unit", here.partner());
        AwardId id = fixtures.awarded(
                here,
                here.coordinator(),
                new AwardCommand(
                        base.holders(),
                        base.kind(),
                        base.wording(),
                        base.bodies(),
                        null,
                        base.acts(),
                        new AwardTerm(DAY.plusDays(1), DAY.plusDays(9)),
                        origin,
                        null,
                        null));
        assertThat(here.within(() -> awards.from(origin))).extracting(Award::id).containsExactly(id);
        assertThat(standing(id)).isEqualTo(Standing.AWARDED);
        at(DAY.plusDays(1));
        assertThat(standing(id)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void anotherDistrictKnowsNothingOfIt() {
        AwardId id = fixtures.coBuilding(here);
        TestDistrict elsewhere = districts.hunchun().district();
        assertThat(elsewhere.within(() -> awards.byId(id))).isEmpty();
        assertThat(elsewhere.within(() -> awards.count(AwardFilter.ALL))).isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> elsewhere.run(() -> desk.remove(elsewhere.officer(), id, 1, TestAwards.REASON)))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("refused.missing"));
        assertThat(fixtures.read(elsewhere, fixtures.coBuilding(elsewhere))
                        .number()
                        .number())
                .isEqualTo(1);
    }

    private Standing standing(AwardId id) {
        return here.within(() -> awards.standing(awards.require(id)));
    }

    private CredentialView credential(Award award) {
        return here.within(() -> credentials.byId(award.credential())).orElseThrow();
    }

    private void at(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private void refused(String code, Runnable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(verb))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
