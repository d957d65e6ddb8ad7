package org.gongjian.evaluation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignObjection.Effect;
import org.gongjian.evaluation.campaigns.Outcome.Cause;
import org.gongjian.evaluation.campaigns.TestCampaigns.Entrant;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.organizations.Organization;
import org.gongjian.recognition.awards.Awards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class CampaignDeskTests {

    @Autowired
    private CampaignDesk desk;

    @Autowired
    private EntryDesk entries;

    @Autowired
    private ResultDesk results;

    @Autowired
    private SpotCheckDesk checks;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Ceremonies ceremonies;

    @Autowired
    private Panels panels;

    @Autowired
    private Awards register;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestClock clock;

    private final TestCampaigns fixtures;
    private final TestDistrict here;

    CampaignDeskTests(@Autowired TestCampaigns fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aCampaignFromTheDraftToTheAwardLeavesOnlyTheBest() {
        Scene scene = fixtures.decided(here, TestCampaigns.terms(), "50", "40", "30");
        assertThat(fixtures.outcome(scene, scene.first())).satisfies(outcome -> {
            assertThat(outcome.passes()).isTrue();
            assertThat(outcome.rank()).isEqualTo(1);
            assertThat(outcome.percent()).isEqualByComparingTo("50");
        });
        assertThat(fixtures.outcome(scene, scene.second())).satisfies(outcome -> {
            assertThat(outcome.cause()).isEqualTo(Cause.LEFT_OUT);
            assertThat(outcome.level()).isEqualTo(1);
        });
        assertThat(fixtures.outcome(scene, scene.third()).level()).isZero();
        assertThat(here.within(() -> campaigns.awards(fixtures.campaign(scene))))
                .singleElement()
                .satisfies(award -> {
                    assertThat(award.from()).isEqualTo(TestCampaigns.FROZEN.plusDays(12));
                    assertThat(award.until()).isEqualTo(LocalDate.of(2027, 8, 12));
                });
        assertThat(here.within(() -> register.from(scene.first().entry().ref())))
                .singleElement()
                .satisfies(award ->
                        assertThat(award.holder()).isEqualTo(scene.first().unit()));
    }

    @Test
    void aDraftIsChangedUntilItIsPublishedAndOnlyTheOrganizersSideKnowsOfIt() {
        Scene scene = fixtures.drafted(here, TestCampaigns.terms());
        refused("evaluation.campaigns.refused.run", () -> desk.publish(here.contact(), scene.campaign(), 1));
        refused("refused.missing", () -> campaigns.require(Actor.visitor(), scene.campaign()));
        assertThat(here.within(() -> campaigns.page(Actor.visitor(), null, 10))).isEmpty();
        assertThat(here.within(() -> campaigns.page(here.officer(), null, 10))).hasSize(1);
        here.run(
                () -> desk.change(here.coordinator(), scene.campaign(), 1, TestCampaigns.terms(TestCampaigns.city(9))));
        assertThat(fixtures.campaign(scene).terms().levels()).hasSize(1);
        refused("refused.stale", () -> desk.publish(here.coordinator(), scene.campaign(), 1));
        here.run(() -> desk.publish(here.coordinator(), scene.campaign(), 2));
        assertThat(here.within(() -> campaigns.page(Actor.visitor(), null, 10))).hasSize(1);
        assertThat(here.within(() -> campaigns.page(Actor.visitor(), scene.campaign(), 10)))
                .isEmpty();
        refused(
                "evaluation.campaigns.rule.state",
                () -> desk.change(here.coordinator(), scene.campaign(), 3, TestCampaigns.terms()));
    }

    @Test
    void termsThatCannotBeHeldAreRefusedWithTheirField() {
        CampaignTerms terms = TestCampaigns.terms();
        refused(
                "evaluation.campaigns.rule.round-order",
                () -> with(terms, List.of(round("2024-06-10", "2024-06-30")), 5));
        refused(
                "evaluation.campaigns.rule.round-ends",
                () -> with(terms, List.of(round("2024-06-20", "2024-06-19")), 5));
        refused(
                "evaluation.campaigns.rule.round-order",
                () -> with(terms, List.of(round("2024-06-20", "2024-06-30"), round("2024-06-30", "2024-07-30")), 5));
        refused("evaluation.campaigns.rule.range", () -> with(terms, terms.rounds(), 4));
        refused(
                "evaluation.campaigns.rule.level-order",
                () -> TestCampaigns.terms(TestCampaigns.city(3), new Level(Localized.zh("街道"), Within.STREET, 1)));
        refused(
                "evaluation.campaigns.rule.last-level",
                () -> TestCampaigns.terms(new Level(Localized.zh("街道"), Within.STREET, 1)));
    }

    @Test
    void unitsDeclareThemselvesInTimeOnceAndWithAWordToEveryBar() {
        Scene scene = fixtures.published(here, TestCampaigns.terms());
        Declare declared = fixtures.declaration(scene, here.partner());
        refused("evaluation.campaigns.refused.declare", () -> entries.declare(here.coordinator(), declared));
        refused(
                "evaluation.campaigns.rule.bar-open",
                () -> entries.declare(
                        here.contact(),
                        new Declare(declared.id(), scene.campaign(), here.partner(), declared.words(), Map.of())));
        refused(
                "evaluation.campaigns.rule.organizer",
                () -> entries.declare(here.coordinator(), fixtures.declaration(scene, here.communityUnit())));
        here.run(() -> entries.declare(here.contact(), declared));
        here.run(() -> entries.declare(here.contact(), declared));
        refused(
                "evaluation.campaigns.rule.once",
                () -> entries.declare(here.contact(), fixtures.declaration(scene, here.partner())));
        here.run(() -> entries.withdraw(here.contact(), declared.id(), 1, null));
        here.run(() -> entries.declare(here.contact(), fixtures.declaration(scene, here.partner())));
        fixtures.on(TestCampaigns.CLOSES.plusDays(1));
        here.run(() -> entries.withdraw(here.contact(), declared.id(), 3, "馆舍维修"));
        refused(
                "evaluation.campaigns.rule.over",
                () -> entries.declare(here.contact(), fixtures.declaration(scene, here.partner())));
    }

    @Test
    void aCampaignForLibrariesIsNotForCompanies() {
        CampaignTerms terms = TestCampaigns.terms();
        Scene scene = fixtures.published(
                here,
                new CampaignTerms(
                        terms.title(),
                        terms.brief(),
                        terms.award(),
                        terms.kind(),
                        terms.further(),
                        Set.of(Organization.Kind.PARTY_COMMITTEE),
                        terms.declaresFrom(),
                        terms.declaresUntil(),
                        terms.rounds(),
                        terms.levels(),
                        5,
                        5,
                        36));
        refused(
                "evaluation.campaigns.rule.kind",
                () -> entries.declare(here.contact(), fixtures.declaration(scene, here.partner())));
    }

    @Test
    void nobodyIsAdmittedWithoutEveryBarAndWhoIsTurnedDownReadsWhyAndMayAppealToAnother() {
        Scene scene = fixtures.declared(here, TestCampaigns.terms());
        Entrant first = scene.first();
        refused(
                "evaluation.campaigns.rule.bar-not-met",
                () -> entries.admit(here.coordinator(), first.entry(), 1, Set.of(), null));
        refused(
                "evaluation.campaigns.refused.run",
                () -> entries.turnDown(first.contact(), first.entry(), 1, Set.of(), "没有消防证明"));
        here.run(() -> entries.turnDown(here.coordinator(), first.entry(), 1, Set.of(), "没有消防证明"));
        assertThat(here.within(() ->
                        campaigns.requireEntry(first.contact(), first.entry()).bars()))
                .singleElement()
                .satisfies(bar -> assertThat(bar.met()).isFalse());
        refused("refused.missing", () -> campaigns.requireEntry(Actor.visitor(), first.entry()));
        UUID appeal = UUID.randomUUID();
        here.run(() -> results.appeal(first.contact(), first.entry(), appeal, "证明已补交"));
        Answer readmit = new Answer(Effect.READMITTED, "已核对补交的证明", null, null);
        refused("evaluation.campaigns.refused.first", () -> results.answer(here.coordinator(), appeal, readmit));
        fixtures.admit(scene, scene.second());
        fixtures.admit(scene, scene.third());
        fixtures.on(TestCampaigns.FIRST);
        refused(
                "evaluation.campaigns.rule.objection-open",
                () -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        here.run(() -> results.answer(fixtures.another(here), appeal, readmit));
        assertThat(fixtures.entry(scene, first).state()).isEqualTo(EntryState.ADMITTED);
        refused("evaluation.campaigns.rule.answered", () -> results.answer(fixtures.another(here), appeal, readmit));
    }

    @Test
    void roundsAreHeldInOrderEachWithTheEditionItWasOpenedWith() {
        Scene scene = fixtures.admitted(here, TestCampaigns.terms());
        refused(
                "evaluation.campaigns.rule.still-declaring",
                () -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        fixtures.on(TestCampaigns.CLOSES.plusDays(1));
        refused(
                "evaluation.campaigns.rule.round-begins",
                () -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        fixtures.on(TestCampaigns.FIRST);
        here.run(() -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        assertThat(here.within(() -> campaigns.rounds(scene.campaign())))
                .singleElement()
                .satisfies(round ->
                        assertThat(round.edition()).isEqualTo(scene.standard().edition()));
        refused(
                "evaluation.campaigns.rule.round-runs",
                () -> desk.closeRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        refused(
                "evaluation.campaigns.rule.rounds-left",
                () -> desk.freeze(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        refused(
                "evaluation.campaigns.rule.round-open",
                () -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        fixtures.close(scene);
        assertThat(fixtures.campaign(scene).state()).isEqualTo(CampaignState.FROZEN);
        refused(
                "evaluation.campaigns.rule.state",
                () -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
    }

    @Test
    void aDeclarationThatNobodyLookedAtHoldsTheFirstRoundUp() {
        Scene scene = fixtures.declared(here, TestCampaigns.terms());
        fixtures.on(TestCampaigns.FIRST);
        refused(
                "evaluation.campaigns.rule.unsettled",
                () -> desk.openRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        Scene empty = fixtures.published(here, TestCampaigns.terms());
        fixtures.on(TestCampaigns.FIRST);
        refused(
                "evaluation.campaigns.rule.no-entrant",
                () -> desk.openRound(here.coordinator(), empty.campaign(), fixtures.version(empty)));
    }

    @Test
    void whoWithdrawsHasNoRankAndTheOthersCloseUp() {
        Scene scene = fixtures.running(here, TestCampaigns.terms());
        fixtures.observe(scene, scene.first(), 1, "1.1", "50");
        fixtures.observe(scene, scene.second(), 1, "1.1", "40");
        here.run(() -> entries.withdraw(scene.first().contact(), scene.first().entry(), 2, "闭馆维修"));
        fixtures.close(scene);
        assertThat(fixtures.outcome(scene, scene.first())).satisfies(outcome -> {
            assertThat(outcome.cause()).isEqualTo(Cause.WITHDRAWN);
            assertThat(outcome.rank()).isNull();
        });
        assertThat(fixtures.outcome(scene, scene.second()).rank()).isEqualTo(1);
        refused(
                "evaluation.campaigns.rule.state",
                () -> entries.withdraw(scene.second().contact(), scene.second().entry(), 2, null));
    }

    @Test
    void aVetoRulesTheBestOut() {
        Scene scene = fixtures.running(here, TestCampaigns.terms(TestCampaigns.city(1)));
        fixtures.observe(scene, scene.first(), 1, "1.1", "60");
        fixtures.observe(scene, scene.first(), 1, "V1", "1");
        fixtures.observe(scene, scene.second(), 1, "1.1", "10");
        fixtures.close(scene);
        assertThat(fixtures.outcome(scene, scene.first()).cause()).isEqualTo(Cause.VETO);
        assertThat(fixtures.outcome(scene, scene.second()).passes()).isTrue();
    }

    @Test
    void onAQuotasEdgeTheSameScoreIsToldApartByOnSitePointsThenByWhoDeclaredEarlier() {
        Scene scene = fixtures.running(here, TestCampaigns.terms(TestCampaigns.city(1)));
        fixtures.observe(scene, scene.first(), 1, "1.1", "20");
        fixtures.observe(scene, scene.second(), 1, "1.2", "20");
        fixtures.observe(scene, scene.third(), 1, "1.1", "20");
        fixtures.close(scene);
        assertThat(fixtures.outcome(scene, scene.second()).passes()).isTrue();
        assertThat(fixtures.outcome(scene, scene.first()).cause()).isEqualTo(Cause.TIE_ON_SITE);
        assertThat(fixtures.outcomes(scene))
                .extracting(Outcome::entry)
                .containsExactly(
                        scene.second().entry(),
                        scene.first().entry(),
                        scene.third().entry());
        assertThat(fixtures.outcomes(scene))
                .allMatch(outcome -> Integer.valueOf(1).equals(outcome.rank()));
    }

    @Test
    void anObjectionThatHoldsCorrectsAFindingAndTheRankingFollows() {
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        LocalDate first = fixtures.campaign(scene).publicUntil();
        UUID objection = fixtures.objected(scene, here.volunteer(), scene.first());
        here.run(() -> results.object(here.volunteer(), scene.first().entry(), objection, null, "再说一次"));
        fixtures.on(TestCampaigns.FROZEN.plusDays(4));
        Finding finding = here.within(() -> campaigns.findings(fixtures.entry(scene, scene.first())))
                .getFirst();
        refused(
                "evaluation.campaigns.rule.value",
                () -> results.answer(
                        here.coordinator(),
                        objection,
                        new Answer(Effect.CORRECTED, "照片是去年的", finding.key(), new BigDecimal("60.5"))));
        here.run(() -> results.answer(
                here.coordinator(),
                objection,
                new Answer(Effect.CORRECTED, "照片是去年的", finding.key(), new BigDecimal("35"))));
        assertThat(fixtures.outcome(scene, scene.second()).passes()).isTrue();
        assertThat(fixtures.outcome(scene, scene.first()).rank()).isEqualTo(2);
        assertThat(fixtures.campaign(scene).publicUntil()).isAfter(first);
        assertThat(here.within(() -> campaigns.requireEntry(
                                Actor.visitor(), scene.first().entry()))
                        .objections())
                .singleElement()
                .satisfies(one -> assertThat(one.effect()).isEqualTo(Effect.CORRECTED));
    }

    @Test
    void anObjectionThatHoldsMayExcludeAndOneThatDoesNotChangesNothing() {
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(TestCampaigns.city(2)), "50", "40", "30");
        LocalDate until = fixtures.campaign(scene).publicUntil();
        UUID unfounded = fixtures.objected(scene, here.volunteer(), scene.second());
        here.run(() -> results.answer(here.coordinator(), unfounded, new Answer(Effect.NONE, "照片有拍摄时间", null, null)));
        assertThat(fixtures.campaign(scene).publicUntil()).isEqualTo(until);
        UUID founded = fixtures.objected(scene, here.volunteer(), scene.first());
        refused("evaluation.campaigns.rule.objection-open", () -> {
            fixtures.on(TestCampaigns.FROZEN.plusDays(12));
            results.decide(here.coordinator(), scene.campaign(), fixtures.version(scene));
        });
        here.run(() ->
                results.answer(here.coordinator(), founded, new Answer(Effect.EXCLUDED, "材料造假，取消资格", null, null)));
        assertThat(fixtures.outcome(scene, scene.first()).cause()).isEqualTo(Cause.TURNED_DOWN);
        assertThat(fixtures.outcome(scene, scene.third()).passes()).isTrue();
        refused(
                "evaluation.campaigns.rule.still-public",
                () -> results.decide(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        refused(
                "evaluation.campaigns.rule.entry-state",
                () -> fixtures.objected(scene, here.volunteer(), scene.first()));
    }

    @Test
    void anEntrantAppealsInTimeAndAnotherPersonThanTheFirstDecides() {
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        Entrant second = scene.second();
        UUID appeal = UUID.randomUUID();
        refused(
                "evaluation.campaigns.refused.declare",
                () -> results.appeal(here.volunteer(), second.entry(), appeal, "漏记一项"));
        here.run(() -> results.appeal(second.contact(), second.entry(), appeal, "漏记一项"));
        refused(
                "evaluation.campaigns.rule.appeal-open",
                () -> results.appeal(second.contact(), second.entry(), UUID.randomUUID(), "再申诉"));
        String finding = here.within(() -> campaigns.findings(fixtures.entry(scene, second)))
                .getFirst()
                .key();
        Answer answer = new Answer(Effect.CORRECTED, "补记一项", finding, new BigDecimal("55"));
        refused("evaluation.campaigns.refused.first", () -> results.answer(here.coordinator(), appeal, answer));
        here.run(() -> results.answer(fixtures.another(here), appeal, answer));
        assertThat(fixtures.outcome(scene, second).passes()).isTrue();
        fixtures.on(TestCampaigns.FROZEN.plusDays(8));
        refused(
                "evaluation.campaigns.rule.appeal-over",
                () -> results.appeal(scene.third().contact(), scene.third().entry(), UUID.randomUUID(), "太晚"));
    }

    @Test
    void nobodyDecidesAboutTheirOwnUnit() {
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        UUID objection = fixtures.objected(scene, here.volunteer(), scene.first());
        Actor both = Actor.person(
                Objects.requireNonNull(here.coordinator().accountId()),
                null,
                "两边的人",
                Stream.concat(here.coordinator().mandates().stream(), here.contact().mandates().stream())
                        .toList());
        refused(
                "evaluation.campaigns.refused.own",
                () -> results.answer(both, objection, new Answer(Effect.NONE, "不属实", null, null)));
    }

    @Test
    void anAwardIsRemovedAfterASpotCheckThatWasNotPassedAndRestoredAfterOneThatWas() {
        Scene scene = fixtures.decided(here, TestCampaigns.terms(), "50", "40", "30");
        EntryId entry = scene.first().entry();
        fixtures.on(LocalDate.of(2025, 3, 3));
        refused(
                "evaluation.campaigns.rule.no-failed-check",
                () -> checks.remove(here.coordinator(), entry, 1, Localized.zh("消防通道堵塞")));
        UUID failed = UUID.randomUUID();
        here.run(() -> {
            checks.check(here.coordinator(), entry, failed, check("2025-03-02", false));
            checks.check(here.coordinator(), entry, failed, check("2025-03-02", false));
            checks.remove(here.coordinator(), entry, 1, Localized.zh("消防通道堵塞"));
        });
        refused(
                "evaluation.campaigns.rule.no-passed-check",
                () -> checks.restore(here.coordinator(), entry, 2, Localized.zh("已整改")));
        refused(
                "evaluation.campaigns.rule.check-day",
                () -> checks.check(here.coordinator(), entry, UUID.randomUUID(), check("2025-03-04", true)));
        here.run(() -> {
            checks.check(here.coordinator(), entry, UUID.randomUUID(), check("2025-03-03", true));
            checks.restore(here.coordinator(), entry, 2, Localized.zh("已整改"));
        });
        assertThat(here.within(() -> campaigns.awards(fixtures.campaign(scene))))
                .singleElement()
                .satisfies(award -> {
                    assertThat(award.isRemoved()).isFalse();
                    assertThat(award.checks()).hasSize(2);
                });
        fixtures.on(LocalDate.of(2027, 8, 13));
        refused(
                "evaluation.campaigns.rule.award-over",
                () -> checks.check(here.coordinator(), entry, UUID.randomUUID(), check("2027-08-13", false)));
    }

    @Test
    void theCeremonyIsAnActivityWhosePageTellsOfTheCampaign() {
        ActivityId activity = gifts.hunchun(here).activity();
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(), "50");
        refused(
                "evaluation.campaigns.rule.state",
                () -> desk.ceremony(here.coordinator(), scene.campaign(), fixtures.version(scene), activity));
        fixtures.on(TestCampaigns.FROZEN.plusDays(12));
        here.run(() -> results.decide(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        refused(
                "frame.fault.unknown",
                () -> desk.ceremony(here.coordinator(), scene.campaign(), fixtures.version(scene), ActivityId.next()));
        here.run(() -> desk.ceremony(here.coordinator(), scene.campaign(), fixtures.version(scene), activity));
        assertThat(here.within(() -> ceremonies.at(activity)))
                .extracting(Campaign::id)
                .containsExactly(scene.campaign());
        CampaignAward award =
                here.within(() -> campaigns.awards(fixtures.campaign(scene))).getFirst();
        assertThat(related(activity.ref(), "evaluation.campaigns.ceremony.winners"))
                .extracting(one -> one.path())
                .containsExactly(award.path());
        assertThat(related(award.award().ref(), "evaluation.campaigns.ceremony.at"))
                .extracting(one -> one.path())
                .containsExactly(activity.path());
    }

    @Test
    void aCampaignIsStoppedWithAReasonAndNeverAfterItIsDecided() {
        Scene scene = fixtures.running(here, TestCampaigns.terms());
        here.run(() -> desk.stop(here.coordinator(), scene.campaign(), fixtures.version(scene), "标准有误"));
        assertThat(fixtures.campaign(scene)).satisfies(campaign -> {
            assertThat(campaign.state()).isEqualTo(CampaignState.STOPPED);
            assertThat(campaign.reason()).isEqualTo("标准有误");
        });
        Scene decided = fixtures.decided(here, TestCampaigns.terms(), "50");
        refused(
                "evaluation.campaigns.rule.state",
                () -> desk.stop(here.coordinator(), decided.campaign(), fixtures.version(decided), "太晚"));
    }

    @Test
    void anotherDistrictSeesNothingOfACampaign() {
        Scene scene = fixtures.decided(here, TestCampaigns.terms(), "50");
        TestDistrict there = fixtures.aDistrict();
        assertThat(there.<Boolean>within(() -> campaigns.find(scene.campaign()).isPresent()))
                .isFalse();
        assertThat(there.within(() -> campaigns.page(there.officer(), null, 10)))
                .isEmpty();
        assertThat(there.within(() -> campaigns.allEntries(scene.campaign()))).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> there.run(() -> desk.stop(there.officer(), scene.campaign(), 1, "不是这里的")))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo("refused.missing"));
    }

    private List<RelatedRecords.Related> related(RecordRef record, String heading) {
        return here.within(() -> panels.relatedTo(record)).stream()
                .filter(group -> group.heading().equals(heading))
                .flatMap(group -> group.records().stream())
                .toList();
    }

    private static CampaignAward.SpotCheck check(String on, boolean passed) {
        return new CampaignAward.SpotCheck(LocalDate.parse(on), passed, "现场查看");
    }

    private static PlannedRound round(String from, String until) {
        return new PlannedRound(LocalDate.parse(from), LocalDate.parse(until), 1);
    }

    private static CampaignTerms with(CampaignTerms terms, List<PlannedRound> rounds, int publicityDays) {
        return new CampaignTerms(
                terms.title(),
                terms.brief(),
                terms.award(),
                terms.kind(),
                terms.further(),
                terms.entrants(),
                terms.declaresFrom(),
                terms.declaresUntil(),
                rounds,
                terms.levels(),
                publicityDays,
                terms.appealDays(),
                terms.termMonths());
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }
}
