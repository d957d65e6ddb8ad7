package org.gongjian.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.MarkId;
import org.gongjian.evaluation.marks.MarkOverview;
import org.gongjian.evaluation.marks.Marks;
import org.gongjian.evaluation.marks.ScorerTask;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Actor;
import org.gongjian.notices.Inbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence sent back by those who score, and supplemented by the entrant in time. */
@RoomTest
class EvidenceReturnTests {

    private static final LocalDate UNTIL = LocalDate.of(2024, 7, 5);

    @Autowired
    private ReturnDesk returns;

    @Autowired
    private EvidenceDesk desk;

    @Autowired
    private EvidenceFolders folders;

    @Autowired
    private RecordFiles recordFiles;

    @Autowired
    private TestFiles files;

    @Autowired
    private MarkDesk marks;

    @Autowired
    private Marks scoring;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestMeasuring measuring;

    @Autowired
    private TestClock clock;

    private final TestFiles.Scene there;
    private final Scene scene;
    private final Actor scorer;

    EvidenceReturnTests(@Autowired TestMeasuring measuring, @Autowired TestFiles files, @Autowired MarkDesk marks) {
        there = files.aScene();
        scene = measuring.underWay(there);
        scorer = measuring.assessor(scene.here());
        scene.here()
                .run(() ->
                        marks.assign(scene.organizer(), scene.campaign(), Objects.requireNonNull(scorer.accountId())));
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aScorerSendsEvidenceBackAndTheEntrantSupplementsItAndGivesItAgain() {
        EvidenceId id = given();
        sendBack(scorer, id, "没有写明参加人数");
        assertThat(view(scene.entrant(), id).evidence().state()).isEqualTo(EvidenceState.SENT_BACK);
        assertThat(kinds(scene.entrant())).first().isEqualTo("evidence-sent-back");
        scene.here().run(() -> {
            desk.change(scene.entrant(), id, 3, TestMeasuring.details(scene.leaf("1.2")));
            desk.give(scene.entrant(), id, 4);
        });
        EvidenceView after = view(scorer, id);
        assertThat(after.evidence().isGiven()).isTrue();
        assertThat(after.returns()).singleElement().satisfies(sent -> {
            assertThat(sent.words()).isEqualTo("没有写明参加人数");
            assertThat(sent.until()).isEqualTo(UNTIL);
            assertThat(sent.supplementedAt()).isNotNull();
        });
        assertThat(kinds(scorer)).first().isEqualTo("evidence-supplemented");
    }

    @Test
    void nobodyScoresALeafBeforeItsEvidenceIsSupplementedOrItsDayIsOver() {
        EvidenceId id = given();
        assertThat(tasks()).hasSize(1);
        sendBack(scene.organizer(), id, "照片不清楚");
        assertThat(tasks()).isEmpty();
        assertThat(line().sentBack()).isEqualTo(1);
        assertThat(line().waiting()).isZero();
        refused("evaluation.marks.rule.sent-back", this::score);
        refused("evaluation.marks.rule.sent-back", () -> scoring.require(scorer, scene.entry(), 1, scene.leaf("1.2")));
        clock.set(Instant.parse("2024-07-05T16:00:00Z"));
        assertThat(tasks()).hasSize(1);
        assertThat(line().waiting()).isEqualTo(1);
        assertThat(scene.here().within(() -> folders.givenFor(scorer, scene.entry(), 1, scene.leaf("1.2"))))
                .hasSize(1);
        scene.here().run(this::score);
        assertThat(measuring.observed(scene, "1.2")).containsValue("4");
    }

    @Test
    void itIsSupplementedUntilTheDayNamedAlsoAfterTheRoundsLastDayAndNotLater() {
        EvidenceId id = given();
        sendBack(scorer, id, "没有写明参加人数");
        clock.set(Instant.parse("2024-07-05T15:59:00Z"));
        assertThat(scene.here()
                        .within(() -> recordFiles.mayAdd(scene.entrant().author(), id.ref()))
                        .isAllowed())
                .isTrue();
        scene.here().run(() -> desk.change(scene.entrant(), id, 3, TestMeasuring.details(scene.leaf("1.2"))));
        clock.set(Instant.parse("2024-07-05T16:00:00Z"));
        refused("evaluation.evidence.rule.late.supplement", () -> desk.give(scene.entrant(), id, 4));
        refused("evaluation.evidence.rule.late.supplement", () -> desk.withdraw(scene.entrant(), id, 4));
        assertThat(scene.here()
                        .within(() -> recordFiles.mayAdd(scene.entrant().author(), id.ref()))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void onlyThoseWhoScoreAndTheOrganizerSendBackAndOnlyWhatWasGivenAndIsNotScored() {
        EvidenceId id = given();
        refused("evaluation.evidence.refused.send-back", () -> back(scene.entrant(), id, 2, UNTIL));
        Actor other = measuring.assessor(scene.here());
        refused("evaluation.evidence.refused.send-back", () -> back(other, id, 2, UNTIL));
        refused("refused.stale", () -> back(scorer, id, 1, UNTIL));
        for (LocalDate wrong : Set.of(LocalDate.of(2024, 6, 4), LocalDate.of(2024, 7, 20))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> scene.here().run(() -> back(scorer, id, 2, wrong)))
                    .satisfies(refused -> assertThat(refused.fields()).containsKey("until"));
        }
        scene.here().run(this::score);
        refused("evaluation.evidence.rule.scored.return", () -> back(scorer, id, 2, UNTIL));
        EvidenceId draft = begun();
        refused("evaluation.evidence.rule.state.send-back", () -> back(scorer, draft, 1, UNTIL));
    }

    @Test
    void nobodySendsBackWhatTheirOwnUnitGave() {
        EntryId own = measuring.alsoEntered(scene, scene.here().partner());
        EvidenceId id = scene.here().within(() -> {
            EvidenceId begun =
                    desk.begin(scene.organizer(), EvidenceId.next(), own, 1, TestMeasuring.details(scene.leaf("1.2")));
            desk.give(scene.organizer(), begun, 1);
            return begun;
        });
        refused("evaluation.evidence.refused.send-back", () -> back(scene.organizer(), id, 2, UNTIL));
        scene.here().run(() -> back(scorer, id, 2, UNTIL));
    }

    @Test
    void aRecordIsSupplementedItselfAndReadAnewWhenItIsGivenAgain() {
        EvidenceId id = scene.here()
                .within(() -> desk.takeOver(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        scene.activity(),
                        Set.of(scene.leaf("1.2")),
                        false));
        scene.here().run(() -> back(scorer, id, 1, UNTIL));
        refused(
                "evaluation.evidence.rule.record",
                () -> desk.change(scene.entrant(), id, 2, TestMeasuring.details(scene.leaf("1.2"))));
        files.photo(there, TestFiles.consent());
        scene.here().run(() -> desk.give(scene.entrant(), id, 2));
        EvidenceView after = view(scorer, id);
        assertThat(after.evidence().isGiven()).isTrue();
        assertThat(after.files().photos()).hasSize(1);
    }

    @Test
    void aClosedRoundTakesNothingBack() {
        EvidenceId id = given();
        sendBack(scorer, id, "没有写明参加人数");
        measuring.sql(
                scene.here(),
                "update campaign_round set closed_at = now() where campaign_id = :campaign",
                Map.of("campaign", scene.campaign().value()));
        refused("evaluation.evidence.rule.closed", () -> desk.give(scene.entrant(), id, 3));
    }

    private EvidenceId begun() {
        return scene.here()
                .within(() -> desk.begin(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        TestMeasuring.details(scene.leaf("1.2"))));
    }

    private EvidenceId given() {
        EvidenceId id = begun();
        scene.here().run(() -> desk.give(scene.entrant(), id, 1));
        return id;
    }

    private void sendBack(Actor by, EvidenceId id, String words) {
        scene.here().run(() -> returns.sendBack(by, id, 2, words, UNTIL));
    }

    private void back(Actor by, EvidenceId id, int version, LocalDate until) {
        returns.sendBack(by, id, version, "没有写明参加人数", until);
    }

    private void score() {
        marks.give(scorer, MarkId.next(), scene.entry(), 1, scene.leaf("1.2"), new BigDecimal("4"), null);
    }

    private List<ScorerTask> tasks() {
        return scene.here().within(() -> scoring.tasksOf(scorer));
    }

    private MarkOverview.Line line() {
        return scene.here()
                .within(() -> scoring.overview(scene.organizer(), scene.campaign(), 1))
                .lines()
                .getFirst();
    }

    private EvidenceView view(Actor reader, EvidenceId id) {
        return scene.here().within(() -> folders.require(reader, id));
    }

    /** Latest first. */
    private List<String> kinds(Actor actor) {
        return scene.here()
                .within(() -> inbox.page(actor, null, 50).lines().stream()
                        .map(line -> line.kind().code())
                        .toList());
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.here().run(work))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
