package org.gongjian.evaluation.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.scoring.TestCampaignRows;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class FigurePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final TestGifts.Hunchun here;
    private final TestCampaignRows campaigns;
    private final CampaignId campaign;
    private final EntryId entry;

    FigurePagesTests(
            @Autowired TestGifts gifts, @Autowired TestCampaignRows campaigns, @Autowired TestStandards standards) {
        this.campaigns = campaigns;
        here = gifts.hunchun();
        gifts.received(here, here.counted());
        StandardId standard = standards.standard(here.district());
        EditionId edition = standards.published(
                here.district(),
                standard,
                1,
                List.of(
                        TestStandards.measured("1", "activities / 10 + active_volunteers"),
                        TestStandards.measured("2", "books_given / 100")));
        campaign = campaigns.campaign(here.district(), standard);
        campaigns.terms(here.district(), campaign);
        campaigns.round(here.district(), campaign, 1, edition, 1);
        entry = campaigns.entry(here.district(), campaign, here.archives(), 0);
    }

    @Test
    void whoRunsTheCampaignMeasuresAndEverybodyOpensAFigureToItsRows() {
        assertThat(get(here.coordinator(), at(campaign)))
                .hasStatusOk()
                .bodyText()
                .contains("立即测算");
        assertThat(post(here.contact(), at(campaign) + "/step/measure")).hasStatus(403);
        assertThat(post(here.coordinator(), at(campaign) + "/step/measure")).hasStatus(303);
        String page = at(campaign) + "/entries/" + entry.value();
        assertThat(get(Actor.visitor(), page))
                .hasStatusOk()
                .bodyText()
                .contains("开展活动：1场", "活跃志愿者：0人", "捐书：4册", page + "/figures/books_given?round=1");
        assertThat(get(Actor.visitor(), page + "/figures/books_given?round=1"))
                .hasStatusOk()
                .bodyText()
                .contains("2024年6月1日至2024年6月30日", "1条记录", "《珲春年鉴》", "匿名捐助不计")
                .doesNotContain("此后记录有更改");
        assertThat(get(Actor.visitor(), page + "/figures/activities?round=1&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "one activity",
                        "One record",
                        "/activities/" + here.activity().value());
        assertThat(get(Actor.visitor(), page + "/figures/active_volunteers?round=1"))
                .hasStatusOk()
                .bodyText()
                .contains("没有可计入的记录");
    }

    @Test
    void aMeasuredBarIsShownWithItsFigureToTheOrganizerAndTheUnitAlone() {
        EntryId declared = campaigns.declaredWithBar(here.district(), campaign, here.community());
        String page = at(campaign) + "/entries/" + declared.value();
        String figure = page + "/figures/gifts";
        assertThat(get(here.coordinator(), page)).hasStatusOk().bodyText().contains("申报前一年的记录不符合条件", "捐助：0批", figure);
        assertThat(get(here.district().officer(), page + "/step/admit"))
                .hasStatusOk()
                .bodyText()
                .contains("由记录判定的条件", "捐助：0批", "破例理由");
        assertThat(get(here.district().officer(), page + "/step/turn-down"))
                .hasStatusOk()
                .bodyText()
                .contains("由记录判定的条件")
                .doesNotContain("破例理由");
        assertThat(get(here.coordinator(), figure)).hasStatusOk().bodyText().contains("2023年5月21日至2024年5月20日");
        assertThat(get(Actor.visitor(), figure)).hasStatus(404);
    }

    @Test
    void whatIsNoFigureOrNoRoundIsNotThere() {
        String page = at(campaign) + "/entries/" + entry.value();
        assertThat(get(Actor.visitor(), page + "/figures/points")).hasStatus(404);
        assertThat(get(Actor.visitor(), page + "/figures/gifts?round=2")).hasStatus(404);
        assertThat(get(Actor.visitor(), at(CampaignId.next()) + "/entries/" + entry.value() + "/figures/gifts?round=1"))
                .hasStatus(404);
    }

    private String at(CampaignId id) {
        return "/" + here.district().slug() + "/campaigns/" + id.value();
    }

    private MvcTestResult get(Actor by, String uri) {
        return signedIn(by, pages.get().uri(uri).header("Accept-Language", "zh-CN"))
                .exchange();
    }

    private MvcTestResult post(Actor by, String uri) {
        var request = pages.post().uri(uri).header("Accept-Language", "zh-CN").with(FormToken.sent());
        Map.of("version", "1").forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }
}
