package org.gongjian.evaluation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.campaigns.TestCampaigns.Entrant;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.notices.Inbox;
import org.gongjian.notices.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a campaign tells what. */
@RoomTest
class CampaignNewsTests {

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private EntryDesk entryDesk;

    @Autowired
    private ResultDesk resultDesk;

    @Autowired
    private SpotCheckDesk checks;

    @Autowired
    private MarkDesk marks;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Wordings wordings;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;

    CampaignNewsTests(@Autowired TestCampaigns campaigns) {
        here = campaigns.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void theOrganizerHearsOfADeclarationAndTheUnitWhatBecameOfIt() {
        Scene scene = campaigns.declared(here, TestCampaigns.terms());
        assertThat(kinds(here.coordinator()))
                .containsExactly("campaign-declared", "campaign-declared", "campaign-declared");
        campaigns.admit(scene, scene.first());
        assertThat(kinds(scene.first().contact())).containsExactly("campaign-admitted");

        Entrant second = scene.second();
        here.run(() -> entryDesk.turnDown(here.coordinator(), second.entry(), 1, Set.of(), "开放不满一年"));
        Told told = first(second.contact());
        assertThat(told.kind().code()).isEqualTo("campaign-turned-down");
        assertThat(told.urgent()).isTrue();
        assertThat(told.title()).isNotNull();
        assertThat(says(second.contact(), Locale.ENGLISH))
                .contains("You may appeal until")
                .doesNotContain("开放不满一年");
        assertThat(kinds(scene.third().contact())).isEmpty();
    }

    @Test
    void aRoundThatBeginsIsToldToWhoeverShowsAndWhoeverScores() {
        Scene scene = campaigns.running(here, TestCampaigns.terms());
        Actor assessor = here.account(Role.ASSESSOR).actor();
        here.run(
                () -> marks.assign(here.coordinator(), scene.campaign(), Objects.requireNonNull(assessor.accountId())));
        assertThat(kinds(assessor)).containsExactly("campaign-scorer");
        assertThat(kinds(scene.first().contact())).first().isEqualTo("campaign-round-to-show");
        campaigns.close(scene);
        assertThat(kinds(assessor)).containsExactly("campaign-round-to-score", "campaign-scorer");
        assertThat(says(assessor, Locale.SIMPLIFIED_CHINESE)).contains("第2轮", "2024年7月31日");
        assertThat(kinds(scene.third().contact()))
                .containsExactly("campaign-round-to-show", "campaign-round-to-show", "campaign-admitted");
    }

    @Test
    void whatIsSaidAgainstAResultIsToldAndSoIsTheAnswerAndTheDecisionWithItsReason() {
        Scene scene = campaigns.inPublic(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        Told publicity = first(scene.second().contact());
        assertThat(publicity.kind().code()).isEqualTo("campaign-in-publicity");
        assertThat(publicity.urgent()).isTrue();

        UUID objection = campaigns.objected(scene, here.volunteer(), scene.first());
        assertThat(kinds(here.coordinator())).first().isEqualTo("campaign-objected");
        assertThat(kinds(scene.first().contact())).doesNotContain("campaign-objected");
        here.run(() -> resultDesk.answer(
                here.coordinator(), objection, new Answer(CampaignObjection.Effect.NONE, "照片经核实", null, null)));
        assertThat(kinds(here.volunteer())).containsExactly("campaign-answered");
        assertThat(kinds(scene.first().contact())).first().isEqualTo("campaign-answered");

        campaigns.on(TestCampaigns.FROZEN.plusDays(12));
        here.run(() -> resultDesk.decide(here.coordinator(), scene.campaign(), campaigns.version(scene)));
        assertThat(kinds(scene.first().contact())).contains("campaign-decided", "award-made");
        assertThat(says(scene.second().contact(), Locale.SIMPLIFIED_CHINESE)).contains("未入选", "市级评定", "第2位");
        assertThat(says(scene.second().contact(), Locale.ENGLISH)).contains("Does not pass", "place 2 of 3");
    }

    @Test
    void aSpotCheckThatWasNotPassedIsToldAtOnce() {
        Scene scene = campaigns.decided(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        check(scene, true);
        assertThat(first(scene.first().contact()).kind().code()).isEqualTo("campaign-checked");
        assertThat(first(scene.first().contact()).urgent()).isFalse();
        check(scene, false);
        assertThat(first(scene.first().contact()).urgent()).isTrue();
        assertThat(says(scene.first().contact(), Locale.ENGLISH)).contains("not passed");
    }

    private void check(Scene scene, boolean passed) {
        here.run(() -> checks.check(
                here.coordinator(),
                scene.first().entry(),
                UUID.randomUUID(),
                new CampaignAward.SpotCheck(TestCampaigns.FROZEN.plusDays(12), passed, "按标准查看")));
        clock.advance(Duration.ofMinutes(1));
    }

    /** Latest first. */
    private List<String> kinds(Actor actor) {
        return here.within(() -> inbox.page(actor, null, 50).lines().stream()
                .map(line -> line.kind().code())
                .toList());
    }

    private Told first(Actor actor) {
        return here.within(() -> inbox.page(actor, null, 1).lines().getFirst());
    }

    private String says(Actor actor, Locale language) {
        return wordings.in(language, ZoneId.of("Asia/Shanghai"))
                .reason(first(actor).says());
    }
}
