package org.gongjian.evaluation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.TestClaims;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.evaluation.scoring.Explanation;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is measured follows the records: while a round is open by itself, and once more when it is closed. */
@RoomTest
class MeasuringWatchTests {

    @Autowired
    private MeasuringWatch watch;

    @Autowired
    private CampaignDesk desk;

    @Autowired
    private Scores scores;

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private TestClaims claims;

    @Autowired
    private TestStandards standards;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void anOpenRoundIsMeasuredByItselfAndOnceMoreWhenItIsClosed() {
        TestDistrict here = campaigns.aDistrict();
        StandardId standard = standards.standard(here);
        EditionId edition =
                standards.published(here, standard, 1, List.of(TestStandards.measured("1", "0.5 + claims / 4")));
        Scene scene = campaigns.runningBy(here, standard, edition);
        assertThat(points(scene)).isEqualTo("0");
        here.run(watch::look);
        assertThat(points(scene)).isEqualTo("0.5");
        claims.made(here, claims.of(here, claims.track(here), 1));
        campaigns.on(TestCampaigns.SECOND);
        here.run(() -> desk.closeRound(here.coordinator(), scene.campaign(), campaigns.version(scene)));
        assertThat(points(scene)).isEqualTo("0.75");
        claims.made(here, claims.of(here, claims.track(here), 1));
        here.run(watch::look);
        assertThat(points(scene)).as("a closed round stays as it was").isEqualTo("0.75");
    }

    private String points(Scene scene) {
        Explanation why = scene.here().within(() -> scores.explain(scene.first().entry(), 1));
        return why.points().stripTrailingZeros().toPlainString();
    }
}
