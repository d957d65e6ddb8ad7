package org.gongjian.evaluation.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.visits.VisitOutcome.Result;
import org.gongjian.identity.Actor;
import org.gongjian.notices.Inbox;
import org.gongjian.workbench.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class VisitDeskTests {

    @Autowired
    private DrawDesk draws;

    @Autowired
    private VisitDesk desk;

    @Autowired
    private ProblemDesk problems;

    @Autowired
    private ProblemWatch watch;

    @Autowired
    private Desk waiting;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestMeasuring measuring;

    private final Scene scene;
    private final Actor assessor;

    VisitDeskTests(@Autowired TestMeasuring measuring, @Autowired MarkDesk marks) {
        scene = measuring.underWay();
        assessor = measuring.assessor(scene.here());
        scene.here()
                .run(() -> marks.assign(
                        scene.organizer(), scene.campaign(), Objects.requireNonNull(assessor.accountId())));
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void theSeedIsSecretUntilTheDrawAndThenAnybodyDrawsAgain() {
        scene.here().run(() -> draws.prepare(scene.organizer(), scene.campaign(), 1, 1));
        SiteDraw before = draw();
        assertThat(before.seed()).isEmpty();
        assertThat(before.points()).isNotEmpty().noneMatch(SitePoint::drawn);
        refused("evaluation.visits.rule.prepared", () -> draws.prepare(scene.organizer(), scene.campaign(), 1, 1));
        scene.here().run(() -> draws.draw(scene.organizer(), scene.campaign(), 1));
        SiteDraw after = draw();
        String seed = after.seed().orElseThrow();
        assertThat(SiteLots.hash(seed)).isEqualTo(before.seedHash());
        assertThat(SiteLots.drawn(seed, 1, after.points()))
                .containsExactlyElementsOf(
                        after.points().stream().filter(SitePoint::drawn).toList());
        refused("evaluation.visits.rule.drawn", () -> draws.draw(scene.organizer(), scene.campaign(), 1));
        refused("evaluation.marks.refused.run", () -> draws.draw(assessor, scene.campaign(), 1));
        refused("evaluation.visits.rule.unprepared", () -> draws.draw(scene.organizer(), scene.campaign(), 2));
    }

    @Test
    void stepsToldTwiceAndOutOfOrderLeaveWhatWasFoundLast() {
        SitePointId point = drawn();
        VisitStep late = step("2.1", "6", Duration.ofMinutes(-1));
        VisitStep early = step("2.1", "3", Duration.ofMinutes(-30));
        assertThat(results(point, late)).containsExactly(Result.DONE);
        assertThat(results(point, early, late)).containsExactly(Result.DONE, Result.ALREADY);
        assertThat(measuring.observed(scene, "2.1")).isEqualTo(Map.of(0, "6"));
        assertThat(scene.here().within(() -> desk.open(assessor, point)).missing())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedAloneAndTheRestIsTaken() {
        SitePointId point = drawn();
        assertThat(results(
                        point,
                        step("2.1", "9", Duration.ofMinutes(-3)),
                        step("1.1", "1", Duration.ofMinutes(-2)),
                        step("2.2", "4", Duration.ofMinutes(-1)),
                        step("2.1", "8", Duration.ofHours(1))))
                .containsExactly(Result.REFUSED, Result.REFUSED, Result.DONE, Result.REFUSED);
        assertThat(measuring.observed(scene, "2.1")).isEmpty();
        assertThat(measuring.observed(scene, "2.2")).isEqualTo(Map.of(0, "4"));
    }

    @Test
    void aProblemIsAnsweredByTheEntrantAndClosedByAnAssessorAloneWithItsRecheck() {
        SitePointId point = drawn();
        results(point, step("2.1", "3", Duration.ofMinutes(-1)));
        SiteProblemId id = scene.here()
                .within(() -> problems.raise(
                        assessor, SiteProblemId.next(), point, scene.leaf("2.1"), "楼道堆物", TestMeasuring.ENDS));
        UUID recheck = UUID.randomUUID();
        refused("evaluation.visits.rule.unanswered", () -> close(assessor, id, 1, recheck));
        refused("evaluation.visits.refused.answer", () -> problems.answer(assessor, id, 1, "已清理"));
        scene.here().run(() -> {
            problems.answer(scene.entrant(), id, 1, "已清理");
            problems.giveBack(assessor, id, 2, "二楼还有", TestMeasuring.ENDS);
            problems.answer(scene.entrant(), id, 3, "二楼已清理");
        });
        refused("evaluation.marks.refused.score", () -> close(scene.entrant(), id, 4, recheck));
        scene.here().run(() -> close(assessor, id, 4, recheck));
        ProblemView view = scene.here().within(() -> problems.require(scene.organizer(), id));
        assertThat(view.problem().state()).isEqualTo(SiteProblem.State.CLOSED);
        assertThat(view.problem().number()).isEqualTo(1);
        assertThat(measuring.observed(scene, "2.1")).isEqualTo(Map.of(0, "7"));
        assertThat(scene.here().within(() -> problems.of(scene.entrant(), scene.entry())))
                .hasSize(1);
        refused("refused.missing", () -> problems.require(scene.here().volunteer(), id));
    }

    @Test
    void aProblemPastItsDeadlineIsOnBothDesksAndToldOnce() {
        SitePointId point = drawn();
        results(point, step("2.1", "3", Duration.ofMinutes(-1)));
        SiteProblemId id = scene.here()
                .within(() -> problems.raise(
                        assessor, SiteProblemId.next(), point, scene.leaf("2.1"), "楼道堆物", LocalDate.of(2024, 6, 8)));
        assertThat(kinds(scene.entrant())).first().isEqualTo("site-problem-raised");
        assertThat(tasks(scene.entrant())).containsExactly("workbench.problems.answer");
        assertThat(tasks(scene.organizer())).isEmpty();
        scene.here().run(watch::look);
        assertThat(kinds(scene.organizer())).doesNotContain("site-problem-late");

        clock.set(Instant.parse("2024-06-08T16:00:00Z"));
        scene.here().run(watch::look);
        scene.here().run(watch::look);
        assertThat(kinds(scene.organizer())).containsOnlyOnce("site-problem-late");
        assertThat(kinds(scene.entrant())).containsOnlyOnce("site-problem-late");
        assertThat(tasks(scene.entrant())).containsExactly("workbench.problems.late-own");
        assertThat(tasks(scene.organizer())).containsExactly("workbench.problems.late");

        scene.here().run(() -> problems.answer(scene.entrant(), id, 1, "已清理"));
        assertThat(kinds(assessor)).first().isEqualTo("site-problem-answered");
        assertThat(tasks(scene.organizer())).isEmpty();
        assertThat(tasks(assessor)).containsExactly("workbench.problems.recheck");
        refused(
                "evaluation.visits.rule.deadline",
                () -> problems.giveBack(assessor, id, 2, "二楼还有", LocalDate.of(2024, 6, 8)));
        scene.here().run(() -> problems.giveBack(assessor, id, 2, "二楼还有", LocalDate.of(2024, 6, 10)));
        assertThat(kinds(scene.entrant())).first().isEqualTo("site-problem-returned");
        assertThat(tasks(scene.organizer())).isEmpty();
        scene.here().run(watch::look);
        assertThat(kinds(scene.entrant())).containsOnlyOnce("site-problem-late");
        clock.set(Instant.parse("2024-06-10T16:00:00Z"));
        scene.here().run(watch::look);
        scene.here().run(watch::look);
        assertThat(kinds(scene.entrant()))
                .as("late once more, for another day")
                .filteredOn("site-problem-late"::equals)
                .hasSize(2);
        measuring.sql(
                scene.here(),
                "update campaign_round set closed_at = now() where campaign_id = :campaign",
                Map.of("campaign", scene.campaign().value()));
        assertThat(tasks(scene.entrant())).isEmpty();
    }

    @Test
    void onlyScorersVisitAndOnlyPointsThatWereDrawn() {
        SitePointId point = drawn();
        refused("evaluation.marks.refused.score", () -> desk.open(scene.entrant(), point));
        refused("refused.missing", () -> desk.open(assessor, SitePointId.next()));
        assertThat(scene.here().within(() -> desk.toVisit(assessor)))
                .extracting(SitePoint::id)
                .contains(point);
    }

    @Test
    void aLeafsPointsAreTheMeanOfThePointsVisited() {
        assertThat(VisitDesk.mean(List.of(new BigDecimal("8"), new BigDecimal("7"), new BigDecimal("7"))))
                .isEqualByComparingTo("7.333");
    }

    private List<String> tasks(Actor actor) {
        return scene.here().within(() -> waiting.of(actor)).inbox().stream()
                .map(task -> task.why().code())
                .filter(code -> code.startsWith("workbench.problems."))
                .toList();
    }

    /** Latest first. */
    private List<String> kinds(Actor actor) {
        return scene.here()
                .within(() -> inbox.page(actor, null, 50).lines().stream()
                        .map(line -> line.kind().code())
                        .toList());
    }

    private SitePointId drawn() {
        scene.here().run(() -> {
            draws.prepare(scene.organizer(), scene.campaign(), 1, 1);
            draws.draw(scene.organizer(), scene.campaign(), 1);
        });
        return draw().points().stream()
                .filter(SitePoint::drawn)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SiteDraw draw() {
        return scene.here().within(() -> draws.of(scene.campaign(), 1)).orElseThrow();
    }

    private VisitStep step(String leaf, String points, Duration from) {
        Instant at = TestClock.STORY.plus(from);
        return new VisitStep(UUID.randomUUID(), scene.leaf(leaf), new BigDecimal(points), null, at);
    }

    private List<Result> results(SitePointId point, VisitStep... steps) {
        return scene.here().within(() -> desk.take(assessor, point, List.of(steps))).stream()
                .map(VisitOutcome::result)
                .toList();
    }

    private void close(Actor by, SiteProblemId id, int version, UUID step) {
        problems.close(by, id, version, step, new BigDecimal("7"));
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.here().run(work))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
