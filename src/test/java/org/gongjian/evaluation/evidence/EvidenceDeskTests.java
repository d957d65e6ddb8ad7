package org.gongjian.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.Uploads;
import org.gongjian.identity.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class EvidenceDeskTests {

    @Autowired
    private EvidenceDesk desk;

    @Autowired
    private EvidenceFolders folders;

    @Autowired
    private TestFiles files;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileDesk fileDesk;

    @Autowired
    private RecordFiles recordFiles;

    @Autowired
    private TestMeasuring measuring;

    @Autowired
    private TestClock clock;

    private final TestFiles.Scene there;
    private final Scene scene;

    EvidenceDeskTests(@Autowired TestMeasuring measuring, @Autowired TestFiles files) {
        there = files.aScene();
        scene = measuring.underWay(there);
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void evidenceIsGivenOnlyWhenItHasWhatEachOfItsLeavesAsksFor() {
        EvidenceId id = begun(scene.leaf("1.2"), scene.leaf("1.3"));
        refused("evaluation.evidence.rule.recipe", () -> desk.give(scene.entrant(), id, 1));
        assertThat(view(scene.entrant(), id).isComplete()).isFalse();
        document(id);
        document(id);
        assertThat(view(scene.entrant(), id).isComplete()).isTrue();
        scene.here().run(() -> desk.give(scene.entrant(), id, 1));
        assertThat(view(measuring.assessor(scene.here()), id).files().documents())
                .hasSize(2);
        assertThat(view(scene.organizer(), id).evidence().isGiven()).isTrue();
        refused("evaluation.evidence.rule.state.change", () -> document(id));
    }

    @Test
    void aDraftIsSeenByItsOwnPeopleAlone() {
        EvidenceId id = begun(scene.leaf("1.2"));
        refused("refused.missing", () -> folders.require(scene.organizer(), id));
        assertThat(scene.here()
                        .within(() -> recordFiles.mayAdd(scene.organizer().author(), id.ref()))
                        .isAllowed())
                .isFalse();
        refused(
                "evaluation.evidence.refused.look",
                () -> folders.sheet(scene.here().volunteer(), scene.entry(), null));
        refused(
                "evaluation.evidence.refused.show",
                () -> desk.begin(
                        scene.organizer(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        TestMeasuring.details(scene.leaf("1.2"))));
    }

    @Test
    void evidenceAfterTheDeadlineIsRefused() {
        EvidenceId id = begun(scene.leaf("1.2"));
        clock.set(Instant.parse("2024-06-30T15:59:00Z"));
        EvidenceId last = begun(scene.leaf("1.2"));
        clock.set(Instant.parse("2024-06-30T16:00:00Z"));
        refused("evaluation.evidence.rule.late", () -> begun(scene.leaf("1.2")));
        refused("evaluation.evidence.rule.late", () -> desk.give(scene.entrant(), id, 1));
        refused("evaluation.evidence.rule.late", () -> desk.withdraw(scene.entrant(), last, 1));
        refused("evaluation.evidence.rule.late", () -> takeOver(scene.leaf("1.2")));
    }

    @Test
    void aRoundThatHasNotBegunTakesNothing() {
        refused(
                "evaluation.evidence.rule.early",
                () -> desk.begin(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        2,
                        TestMeasuring.details(scene.leaf("1.2"))));
    }

    @Test
    void aRecordThatExistsServesSeveralLeavesAndNothingIsTypedAgain() {
        photo();
        Suggestion suggestion = sheet().suggestions().getFirst();
        assertThat(suggestion.record().record()).isEqualTo(scene.activity());
        assertThat(suggestion.leaves()).extracting(leaf -> leaf.code()).containsExactly("1.1", "1.2");
        EvidenceId id = takeOver(scene.leaf("1.1"));
        assertThat(takeOver(scene.leaf("1.2"))).isEqualTo(id);
        Evidence evidence = view(scene.organizer(), id).evidence();
        assertThat(evidence.details().leaves()).containsExactlyInAnyOrder(scene.leaf("1.1"), scene.leaf("1.2"));
        assertThat(evidence.details().caption().on()).isEqualTo("2024-06-05");
        assertThat(Objects.requireNonNull(evidence.details().caption().host()).zh())
                .isNotBlank();
        assertThat(sheet().suggestions()).isEmpty();
        assertThat(sheet().lines().getFirst().isMissing()).isFalse();
    }

    @Test
    void anActivityWithoutAPhotoIsNotSuggestedWhereOneIsAskedFor() {
        assertThat(sheet().suggestions().getFirst().leaves())
                .extracting(leaf -> leaf.code())
                .containsExactly("1.2");
        refused("evaluation.evidence.rule.recipe", () -> takeOver(scene.leaf("1.1")));
        refused(
                "refused.missing",
                () -> desk.takeOver(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        new RecordRef("activity", UUID.randomUUID()),
                        Set.of(scene.leaf("1.2")),
                        false));
    }

    @Test
    void oneEvidenceServesMoreLeavesAndIsWithdrawnOnlyBeforeScoring() {
        EvidenceId id = begun(scene.leaf("1.2"));
        scene.here().run(() -> desk.give(scene.entrant(), id, 1));
        refused("evaluation.evidence.rule.recipe", () -> desk.serve(scene.entrant(), id, 2, Set.of(scene.leaf("1.3"))));
        EvidenceId other = begun(scene.leaf("1.2"));
        scene.here().run(() -> {
            desk.change(scene.entrant(), other, 1, TestMeasuring.details(scene.leaf("1.2"), scene.leaf("8.1")));
            desk.withdraw(scene.entrant(), other, 2);
        });
        assertThat(view(scene.entrant(), other).evidence().state()).isEqualTo(EvidenceState.WITHDRAWN);
        refused("refused.stale", () -> desk.withdraw(scene.entrant(), id, 1));
    }

    @Test
    void aLeafOfAnotherStandardOrNoneIsRefusedBesideTheField() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> begun(IndicatorId.next()))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("leaves"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> begun())
                .satisfies(refused -> assertThat(refused.fields()).containsKey("leaves"));
    }

    private EvidenceId begun(IndicatorId... leaves) {
        return scene.here()
                .within(() -> desk.begin(
                        scene.entrant(), EvidenceId.next(), scene.entry(), 1, TestMeasuring.details(leaves)));
    }

    private EvidenceId takeOver(IndicatorId leaf) {
        return scene.here()
                .within(() -> desk.takeOver(
                        scene.entrant(), EvidenceId.next(), scene.entry(), 1, scene.activity(), Set.of(leaf), false));
    }

    private void document(EvidenceId id) {
        scene.here().run(() -> {
            var by = scene.entrant().author();
            fileDesk.attach(
                    by,
                    new AttachFile(
                            FileId.next(),
                            uploads.receive(by, FileKind.DOCUMENT, id.ref(), TestFiles.incoming(TestDocuments.pdf()))
                                    .id(),
                            TestFiles.details(TestFiles.BOOKS, null)));
        });
    }

    private EvidenceSheet sheet() {
        return scene.here().within(() -> folders.sheet(scene.entrant(), scene.entry(), 1));
    }

    private EvidenceView view(Actor reader, EvidenceId id) {
        return scene.here().within(() -> folders.require(reader, id));
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
