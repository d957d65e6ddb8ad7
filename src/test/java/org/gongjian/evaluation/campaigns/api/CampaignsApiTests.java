package org.gongjian.evaluation.campaigns.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class CampaignsApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private TestClock clock;

    private final TestCampaigns fixtures;
    private final TestDistrict here;

    CampaignsApiTests(@Autowired TestCampaigns fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void anybodyReadsACampaignItsEntrantsAndItsRanking() {
        Scene scene = fixtures.decided(here, TestCampaigns.terms(), "50", "40", "30");
        String campaign = "/" + scene.campaign().value();
        assertThat(read(get("")).path("items")).hasSize(1);
        MvcTestResult shown = get(campaign);
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getHeader("ETag")).isNotNull();
        JsonNode one = read(shown);
        assertThat(one.path("state").asString()).isEqualTo("DECIDED");
        assertThat(one.path("rounds")).hasSize(2);
        assertThat(one.path("levels").get(0).path("each").asString()).isEqualTo("STREET");
        assertThat(read(get(campaign + "/entries")).path("items")).hasSize(3);
        JsonNode entrant =
                read(get(campaign + "/entries/" + scene.first().entry().value()));
        assertThat(entrant.path("cause").asString()).isEqualTo("PASSED");
        assertThat(entrant.path("percent").decimalValue()).isEqualByComparingTo("50");
        assertThat(entrant.path("award").asString()).isNotEmpty();
        JsonNode ranking = read(get(campaign + "/ranking")).path("items");
        assertThat(ranking.get(0).path("entry").asString())
                .isEqualTo(scene.first().entry().value().toString());
        assertThat(get(campaign + "/ranking?round=9")).hasStatus(404);
    }

    @Test
    void aDraftIsNotThereForPrograms() {
        Scene scene = fixtures.drafted(here, TestCampaigns.terms());
        assertThat(get("/" + scene.campaign().value())).hasStatus(404);
        assertThat(read(get("")).path("items")).isEmpty();
    }

    private MvcTestResult get(String below) {
        return site.get().uri("/api/v1/" + here.slug() + "/campaigns" + below).exchange();
    }

    private JsonNode read(MvcTestResult result) {
        return programs.read(result);
    }
}
