package org.gongjian.workbench.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.evidence.ReturnDesk;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.workbench.Desk;
import org.gongjian.workbench.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits on the desks of those who show, those who score and those who run a campaign. */
@RoomTest
class MeasuringTasksTests {

    @Autowired
    private Desk desk;

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private TestMeasuring measuring;

    @Autowired
    private TestFiles files;

    @Autowired
    private EvidenceDesk evidence;

    @Autowired
    private ReturnDesk returns;

    @Autowired
    private MarkDesk marks;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whatIsShownWaitsForEachScorerUntilThePointsAreGiven() {
        clock.set(TestClock.STORY);
        TestFiles.Scene there = files.aScene();
        TestMeasuring.Scene scene = measuring.underWay(there);
        Actor assessor = measuring.assessor(scene.here());
        scene.here()
                .run(() -> marks.assign(
                        scene.organizer(), scene.campaign(), Objects.requireNonNull(assessor.accountId())));
        assertThat(waiting(scene.here(), assessor, "to-score")).isEmpty();

        files.photo(there, TestFiles.consent());
        scene.here()
                .run(() -> evidence.takeOver(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        scene.activity(),
                        Set.of(scene.leaf("1.1"), scene.leaf("1.2")),
                        true));
        assertThat(waiting(scene.here(), assessor, "to-score")).singleElement().satisfies(task -> {
            assertThat(task.why().arguments()).containsExactly(2, 1);
            assertThat(task.day()).isEqualTo(TestMeasuring.ENDS);
            assertThat(task.actionPath()).startsWith("marks/" + scene.entry().value() + "/1/");
        });
        assertThat(waiting(scene.here(), scene.organizer(), "to-score")).isEmpty();
    }

    @Test
    void whatWasSentBackIsOnTheEntrantsDeskWithTheReasonUntilItIsGivenAgain() {
        TestDistrict here = campaigns.aDistrict();
        TestCampaigns.Scene scene = campaigns.running(here, TestCampaigns.terms());
        Actor entrant = scene.second().contact();
        EvidenceId id = EvidenceId.next();
        LocalDate until = TestCampaigns.FIRST.plusDays(7);
        here.run(() -> {
            evidence.begin(
                    entrant,
                    id,
                    scene.second().entry(),
                    1,
                    TestMeasuring.details(scene.standard().leaf("1.1")));
            evidence.give(entrant, id, 1);
        });
        assertThat(waiting(here, entrant, "sent-back")).isEmpty();
        here.run(() -> returns.sendBack(here.coordinator(), id, 2, "没有写明参加人数", until));
        assertThat(waiting(here, entrant, "sent-back")).singleElement().satisfies(task -> {
            assertThat(task.why().arguments()).containsExactly("没有写明参加人数");
            assertThat(task.day()).isEqualTo(until);
            assertThat(task.actionPath()).isEqualTo(id.path());
        });
        assertThat(waiting(here, here.coordinator(), "sent-back")).isEmpty();
        here.run(() -> evidence.give(entrant, id, 3));
        assertThat(waiting(here, entrant, "sent-back")).isEmpty();
    }

    @Test
    void anEntrantSeesWhatItHasNotShownYetInTheOpenRound() {
        TestDistrict here = campaigns.aDistrict();
        TestCampaigns.Scene scene = campaigns.running(here, TestCampaigns.terms());
        assertThat(waiting(here, scene.second().contact(), "to-show"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.path())
                            .contains(scene.second().entry().value().toString());
                    assertThat(task.day()).isEqualTo(TestCampaigns.FIRST.withDayOfMonth(30));
                });
        assertThat(waiting(here, here.coordinator(), "to-show")).isEmpty();
        campaigns.close(scene);
        assertThat(waiting(here, scene.second().contact(), "to-show")).isEmpty();
    }

    private List<Task> waiting(TestDistrict here, Actor actor, String what) {
        return here.within(() -> desk.of(actor)).inbox().stream()
                .filter(task -> task.why().code().equals("workbench.campaigns." + what))
                .toList();
    }
}
