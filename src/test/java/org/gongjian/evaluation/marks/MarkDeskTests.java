package org.gongjian.evaluation.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class MarkDeskTests {

    @Autowired
    private MarkDesk desk;

    @Autowired
    private Marks marks;

    @Autowired
    private PronouncementDesk pronouncements;

    @Autowired
    private EvidenceDesk evidence;

    @Autowired
    private TestMeasuring measuring;

    @Autowired
    private TestFiles files;

    private final TestFiles.Scene there;
    private final Scene scene;
    private final Actor one;
    private final Actor two;
    private final Actor three;

    MarkDeskTests(@Autowired TestMeasuring measuring, @Autowired MarkDesk desk, @Autowired TestFiles files) {
        there = files.aScene();
        scene = measuring.underWay(there);
        one = scorer(measuring, desk);
        two = scorer(measuring, desk);
        three = scorer(measuring, desk);
    }

    @Test
    void nobodysPointsCountBeforeAllOfTheLeafsScorersHaveGivenTheirs() {
        give(one, "8");
        assertThat(measuring.observed(scene, "1.1")).isEmpty();
        give(two, "7");
        assertThat(measuring.observed(scene, "1.1")).isEqualTo(Map.of(1, "8", 2, "7"));
        refused("evaluation.marks.rule.complete", () -> give(three, "7"));
        refused("evaluation.marks.rule.given", () -> give(one, "7"));
    }

    @Test
    void whereTwoLieTooFarApartAThirdDecides() {
        shown();
        give(one, "10");
        give(two, "4");
        assertThat(measuring.observed(scene, "1.1")).isEmpty();
        assertThat(scene.here()
                        .within(() -> marks.overview(scene.organizer(), scene.campaign(), 1))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(List.of(line.standing(), line.waiting(), line.flagged()))
                        .isEqualTo(List.of(0L, 1L, 1L)));
        assertThat(tasks(one)).isEmpty();
        assertThat(tasks(three))
                .singleElement()
                .satisfies(task -> assertThat(task.further()).isTrue());
        give(three, "9");
        assertThat(measuring.observed(scene, "1.1")).isEqualTo(Map.of(1, "10", 2, "9"));
        assertThat(tasks(three)).isEmpty();
    }

    @Test
    void aScorersOwnUnitAndWhoeverHasAConflictAreBarred() {
        scene.here().run(() -> desk.assign(scene.organizer(), scene.campaign(), account(scene.organizer())));
        EntryId own = measuring.alsoEntered(scene, scene.here().partner());
        refused(
                "evaluation.marks.refused.own",
                () -> desk.give(scene.organizer(), MarkId.next(), own, 1, scene.leaf("1.1"), BigDecimal.ONE, null));
        scene.here().run(() -> desk.declareConflict(two, scene.entry()));
        refused("evaluation.marks.refused.conflict", () -> give(two, "8"));
        scene.here().run(() -> desk.release(scene.organizer(), scene.campaign(), account(three)));
        refused("evaluation.marks.refused.score", () -> give(three, "8"));
        refused("evaluation.marks.refused.score", () -> give(scene.entrant(), "8"));
    }

    @Test
    void onlyTheOrganizersSideMakesScorersAndOnlyOfAssessorsAndItsOwnPeople() {
        refused(
                "evaluation.marks.refused.run",
                () -> desk.assign(scene.entrant(), scene.campaign(), account(scene.entrant())));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.here()
                        .run(() -> desk.assign(scene.organizer(), scene.campaign(), account(scene.entrant()))))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("scorer"));
        refused("evaluation.marks.refused.run", () -> marks.overview(scene.entrant(), scene.campaign(), null));
    }

    @Test
    void pointsBeyondTheLeafsAreRefusedBesideTheField() {
        for (String points : List.of("10.001", "-1", "1.2345")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> give(one, points))
                    .satisfies(refused -> assertThat(refused.fields()).containsKey("points"));
        }
    }

    @Test
    void evidenceIsNotWithdrawnOnceItIsBeingScored() {
        EvidenceId id = shown();
        give(one, "8");
        refused("evaluation.evidence.rule.scored", () -> evidence.withdraw(scene.entrant(), id, 1));
    }

    @Test
    void aClosedRoundTakesNoPoints() {
        measuring.sql(
                scene.here(),
                "update campaign_round set closed_at = now() where campaign_id = :campaign",
                Map.of("campaign", scene.campaign().value()));
        refused("evaluation.evidence.rule.closed", () -> give(one, "8"));
        refused("evaluation.evidence.rule.closed", () -> pronounce("9.1", "1"));
    }

    @Test
    void pointsAreTakenOffGivenBackAndAVetoIsLiftedEachWithItsReason() {
        pronounce("9.1", "3");
        pronounce("9.1", "1");
        assertThat(measuring.observed(scene, "9.1")).isEqualTo(Map.of(0, "1"));
        pronounce("8.1", "1");
        pronounce("8.1", "0");
        assertThat(measuring.observed(scene, "8.1")).isEqualTo(Map.of(0, "0"));
        PronouncementSheet sheet = scene.here().within(() -> pronouncements.sheet(scene.entrant(), scene.entry(), 1));
        assertThat(sheet.lines()).extracting(line -> line.said().size()).containsExactly(2, 2);
        assertThat(sheet.mayPronounce().isAllowed()).isFalse();
        for (String value : List.of("4", "1")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> pronounce("9.1", value))
                    .satisfies(refused -> assertThat(refused.fields()).containsKey("value"));
        }
        refused(
                "evaluation.marks.refused.run",
                () -> pronouncements.pronounce(
                        one,
                        PronouncementId.next(),
                        scene.entry(),
                        1,
                        scene.leaf("9.1"),
                        BigDecimal.TWO,
                        Localized.zh("投诉三件未办"),
                        "通报〔2024〕3号"));
    }

    private EvidenceId shown() {
        photo();
        return scene.here()
                .within(() -> evidence.takeOver(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        scene.activity(),
                        Set.of(scene.leaf("1.1")),
                        false));
    }

    private List<ScorerTask> tasks(Actor scorer) {
        return scene.here().within(() -> marks.tasksOf(scorer));
    }

    private void give(Actor scorer, String points) {
        scene.here()
                .run(() -> desk.give(
                        scorer, MarkId.next(), scene.entry(), 1, scene.leaf("1.1"), new BigDecimal(points), "材料齐全"));
    }

    @Test
    void whatWasTakenOffInOneRoundIsGivenBackInTheNext() {
        pronounce("9.1", "2");
        scene.here()
                .run(() -> pronouncements.pronounce(
                        scene.organizer(),
                        PronouncementId.next(),
                        scene.entry(),
                        2,
                        scene.leaf("9.1"),
                        BigDecimal.ZERO,
                        Localized.zh("投诉已办结"),
                        "通报〔2024〕5号"));
        PronouncementSheet sheet = scene.here().within(() -> pronouncements.sheet(scene.organizer(), scene.entry(), 2));
        assertThat(sheet.lines())
                .filteredOn(line -> line.leaf().code().equals("9.1"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.said()).hasSize(2);
                    assertThat(line.isPronounced()).isFalse();
                });
    }

    private void pronounce(String leaf, String value) {
        scene.here()
                .run(() -> pronouncements.pronounce(
                        scene.organizer(),
                        PronouncementId.next(),
                        scene.entry(),
                        1,
                        scene.leaf(leaf),
                        new BigDecimal(value),
                        Localized.zh("投诉三件未办"),
                        "通报〔2024〕3号"));
    }

    private Actor scorer(TestMeasuring measuring, MarkDesk desk) {
        Actor assessor = measuring.assessor(scene.here());
        scene.here().run(() -> desk.assign(scene.organizer(), scene.campaign(), account(assessor)));
        return assessor;
    }

    private static AccountId account(Actor actor) {
        return Objects.requireNonNull(actor.accountId());
    }

    private void photo() {
        files.photo(there, TestFiles.consent());
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.here().run(work))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
