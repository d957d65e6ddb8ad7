package org.gongjian.evaluation.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.campaigns.CampaignDesk;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an entrant reads about how to do better, and tries; and that measuring follows the round. */
@RoomTest
class WhatIfPanelTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestCampaigns fixtures;

    @Autowired
    private TestStandards standards;

    @Autowired
    private CampaignDesk desk;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private Scene scene;
    private String entry = "";

    @BeforeEach
    void anEntrantInAnOpenRound() {
        here = fixtures.aDistrict();
        StandardId standard = standards.standard(here);
        EditionId edition = standards.published(
                here,
                standard,
                1,
                List.of(
                        TestStandards.measured("1", "services * 0.4"),
                        TestStandards.measured("2", "0.5 + claims / 4")));
        scene = fixtures.runningBy(here, standard, edition);
        entry = "/campaigns/" + scene.campaign().value() + "/entries/"
                + scene.first().entry().value();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void anEntrantReadsWhatLiftsItsScoreMostAndTriesANumber() {
        assertThat(get(here.contact(), entry)).hasStatusOk().bodyText().contains("怎样提高得分", "再有1件办结，可提高0.4分。", "办结事项");
        assertThat(get(here.contact(), entry + "?round=1&measure=services&more=2"))
                .hasStatusOk()
                .bodyText()
                .contains("再有2件办结，可提高0.8分。");
        assertThat(get(here.contact(), entry + "?round=1&measure=services&more=2&lang=en"))
                .bodyText()
                .contains("2 more services lift you 0.8 points.");
        assertThat(get(here.contact(), entry + "?round=1&measure=claims&more=90"))
                .bodyText()
                .contains("再有90件认领，可提高0.5分。");
        for (String typed : List.of("0", "两件", "99999", "")) {
            assertThat(get(here.contact(), entry + "?round=1&measure=services&more=" + typed))
                    .hasStatusOk()
                    .bodyText()
                    .contains("请填1至10,000的整数。");
        }
        assertThat(get(here.contact(), entry + "?round=1&measure=thanks&more=2"))
                .bodyText()
                .doesNotContain("可提高0分");
    }

    @Test
    void othersDoNotReadItAndNobodyOnceTheRoundIsClosed() {
        assertThat(get(Actor.visitor(), entry)).hasStatusOk().bodyText().doesNotContain("怎样提高得分");
        assertThat(get(here.coordinator(), entry)).bodyText().contains("怎样提高得分");
        fixtures.on(TestCampaigns.SECOND);
        here.run(() -> desk.closeRound(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        assertThat(get(here.contact(), entry))
                .hasStatusOk()
                .bodyText()
                .contains("由系统记录计算：claims = 0，得0.5")
                .doesNotContain("怎样提高得分");
    }

    @Test
    void everyMeasureHasItsWordsInBothLanguages() {
        for (Measure measure : Measure.values()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (String key : List.of("evaluation.measure.", "evaluation.scoring.what-if.")) {
                    assertThat(messages.getMessage(key + measure.code(), new Object[] {1, 1}, locale))
                            .isNotBlank();
                }
            }
        }
    }

    private MvcTestResult get(Actor reader, String below) {
        var request = pages.get().uri("/" + here.slug() + below).header("Accept-Language", "zh-CN");
        return (reader.accountId() == null ? request : request.cookie(sessions.of(reader.accountId()))).exchange();
    }
}
