package org.gongjian.evaluation.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class CampaignPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private TestClock clock;

    private final TestCampaigns fixtures;
    private final TestDistrict here;

    CampaignPagesTests(@Autowired TestCampaigns fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aCampaignIsMadeChangedPublishedAndDeclaredForThroughThePages() {
        assertThat(get(Actor.visitor(), "/campaigns")).hasStatusOk().bodyText().contains("还没有测评活动");
        fixtures.on(TestCampaigns.OPENS);
        TestCampaigns.TestStandard standard = fixtures.standard(here);
        assertThat(get(here.coordinator(), "/campaigns/new"))
                .hasStatusOk()
                .bodyText()
                .contains("文明场馆测评标准", "社会实践基地");
        Map<String, String> typed = typed(standard);
        typed.put("levels[0].each", "street");
        assertThat(post(here.coordinator(), "/campaigns", typed))
                .hasStatus(422)
                .bodyText()
                .contains("最后一级应面向全部参评单位", "文明场馆创建");
        typed.put("levels[0].each", "all");
        String campaign = at(post(here.coordinator(), "/campaigns", typed));
        assertThat(get(Actor.visitor(), campaign)).hasStatus(404);
        assertThat(get(here.coordinator(), campaign + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("2024-06-17", "市级评定");
        typed.put("version", "1");
        typed.put("publicityDays", "7");
        at(post(here.coordinator(), campaign + "/edit", typed));
        assertThat(get(here.coordinator(), campaign + "/step/publish")).hasStatusOk();
        at(post(here.coordinator(), campaign + "/step/publish", Map.of("version", "2")));
        assertThat(get(here.coordinator(), campaign + "/edit")).hasStatus(409);
        assertThat(get(Actor.visitor(), campaign + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Civilised venues", "Open to declarations", "all together: 2 pass", "for 7 working days");
        assertThat(get(here.contact(), campaign + "/declare"))
                .hasStatusOk()
                .bodyText()
                .contains("指标B1");
        Map<String, String> declaration = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "entrant", here.partner().value().toString(),
                "words.zh", "全年开放"));
        assertThat(post(here.contact(), campaign + "/declare", declaration))
                .hasStatus(422)
                .bodyText()
                .contains("全年开放");
        declaration.put("bar.B1", "见消防证明");
        String entry = at(post(here.contact(), campaign + "/declare", declaration));
        assertThat(get(Actor.visitor(), entry)).hasStatus(404);
        assertThat(get(here.coordinator(), "/desk")).hasStatusOk().bodyText().contains("申报“文明场馆创建”，待决定是否参评");
        assertThat(get(here.contact(), "/desk")).hasStatusOk().bodyText().doesNotContain("待决定是否参评");
        assertThat(get(here.coordinator(), entry)).hasStatusOk().bodyText().contains("见消防证明", "准予参评");
        assertThat(get(here.coordinator(), entry + "/step/admit"))
                .hasStatusOk()
                .bodyText()
                .contains("指标B1——见消防证明");
        assertThat(post(here.coordinator(), entry + "/step/turn-down", Map.of("version", "1")))
                .hasStatus(422);
        assertThat(post(here.coordinator(), entry + "/step/admit", Map.of("version", "1")))
                .hasStatus(409);
        at(post(
                here.coordinator(),
                entry + "/step/admit",
                Map.of("version", "1", "met", standard.leaf("B1").value().toString())));
        assertThat(get(Actor.visitor(), entry)).hasStatusOk().bodyText().contains("参评", "全年开放");
        assertThat(get(Actor.visitor(), "/campaigns")).hasStatusOk().bodyText().contains("文明场馆创建");
    }

    @Test
    void everybodyReadsTheRankingAndWhyAScoreIsWhatItIs() {
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(), "50", "40", "40");
        String campaign = "/campaigns/" + scene.campaign().value();
        String entry = campaign + "/entries/" + scene.first().entry().value();
        assertThat(get(Actor.visitor(), campaign))
                .hasStatusOk()
                .bodyText()
                .contains("公示中", "第1名，50%", "街道推荐：3家中第3位，只取2家", "申报较晚");
        assertThat(get(Actor.visitor(), campaign + "/ranking"))
                .hasStatusOk()
                .bodyText()
                .contains("海城图书馆", "50%");
        assertThat(get(Actor.visitor(), campaign + "/ranking?round=2&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Ranking of round 2", "the same");
        assertThat(get(Actor.visitor(), campaign + "/ranking?round=3")).hasStatus(404);
        assertThat(get(Actor.visitor(), entry + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Why: round 2", "Indicator 1.1", "50 of 60", "Rank 1 of 3");
        assertThat(get(Actor.visitor(), "/units/" + here.partner().value()))
                .hasStatusOk()
                .bodyText()
                .contains("文明场馆创建");
        assertThat(get(here.contact(), entry + "/step/appeal")).hasStatusOk();
        assertThat(get(here.coordinator(), entry + "/step/appeal")).hasStatus(403);
        assertThat(get(here.contact(), entry + "/step/withdraw")).hasStatus(409);
    }

    @Test
    void anObjectionIsRaisedAndAnsweredThroughThePagesAndTheAwardFollows() {
        Scene scene = fixtures.inPublic(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        String campaign = "/campaigns/" + scene.campaign().value();
        String entry = campaign + "/entries/" + scene.first().entry().value();
        assertThat(get(here.volunteer(), entry + "/step/object")).hasStatusOk();
        String objection = UUID.randomUUID().toString();
        at(post(here.volunteer(), entry + "/step/object", Map.of("id", objection, "words", "照片不是今年的")));
        assertThat(get(Actor.visitor(), entry))
                .hasStatusOk()
                .bodyText()
                .contains("待答复")
                .doesNotContain("照片不是今年的");
        String answer = entry + "/objections/" + objection;
        assertThat(get(here.coordinator(), "/desk")).hasStatusOk().bodyText().contains("异议待答复", answer);
        assertThat(get(here.contact(), answer)).hasStatus(403);
        assertThat(get(here.coordinator(), answer)).hasStatusOk().bodyText().contains("照片不是今年的", "第1轮 1.1");
        assertThat(post(here.coordinator(), answer, Map.of("effect", "corrected", "answer", "属实", "value", "x")))
                .hasStatus(422);
        String finding = here.within(() -> campaigns.findings(fixtures.entry(scene, scene.first())))
                .getFirst()
                .key();
        at(post(
                here.coordinator(),
                answer,
                Map.of("effect", "corrected", "answer", "属实，改为35分", "finding", finding, "value", "35")));
        assertThat(get(here.coordinator(), answer)).hasStatus(409);
        assertThat(get(Actor.visitor(), entry)).hasStatusOk().bodyText().contains("属实，改为35分", "未入选");
        fixtures.on(TestCampaigns.FROZEN.plusDays(14));
        assertThat(get(here.coordinator(), "/desk")).hasStatusOk().bodyText().contains("公示期满，待评定");
        assertThat(get(here.coordinator(), campaign + "/step/decide")).hasStatusOk();
        at(post(
                here.coordinator(),
                campaign + "/step/decide",
                Map.of("version", String.valueOf(fixtures.version(scene)))));
        String second = campaign + "/entries/" + scene.second().entry().value();
        assertThat(get(Actor.visitor(), second + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Civilised Venue", "stands from 15 August 2024");
        assertThat(get(here.coordinator(), second + "/step/remove")).hasStatus(409);
        assertThat(get(here.coordinator(), second + "/step/check")).hasStatusOk();
        at(post(
                here.coordinator(),
                second + "/step/check",
                Map.of("id", UUID.randomUUID().toString(), "on", "2024-8-15", "words", "通道堵塞", "agreed", "no")));
        at(post(here.coordinator(), second + "/step/remove", Map.of("reason.zh", "通道堵塞未整改", "version", "1")));
        assertThat(get(Actor.visitor(), second)).hasStatusOk().bodyText().contains("2024年8月15日撤销", "不合格");
        assertThat(get(Actor.visitor(), campaign)).hasStatusOk().bodyText().contains("撤销");
    }

    private Map<String, String> typed(TestCampaigns.TestStandard standard) {
        Map<String, String> typed = new HashMap<>();
        typed.put("id", UUID.randomUUID().toString());
        typed.put("organizer", here.communityUnit().value().toString());
        typed.put("standard", standard.id().value().toString());
        typed.putAll(Map.of(
                "title.zh", "文明场馆创建",
                "title.en", "Civilised venues",
                "brief.zh", "各类公共场馆。",
                "award.zh", "文明场馆",
                "kind", "practice-base",
                "termMonths", "36",
                "declaresFrom", "2024-6-5",
                "declaresUntil", "2024-6-14",
                "publicityDays", "5",
                "appealDays", "5"));
        typed.putAll(Map.of(
                "rounds[0].beginsOn", "2024-6-17",
                "rounds[0].endsOn", "2024-6-30",
                "levels[0].name.zh", "市级评定",
                "levels[0].each", "all",
                "levels[0].quota", "2",
                "further[0].name.zh", "市文明办"));
        return typed;
    }

    private MvcTestResult get(Actor by, String below) {
        return signedIn(by, pages.get().uri(uri(below)).header("Accept-Language", "zh-CN"))
                .exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> fields) {
        var request =
                pages.post().uri(uri(below)).header("Accept-Language", "zh-CN").with(FormToken.sent());
        fields.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    private String uri(String below) {
        return below.startsWith("/" + here.slug() + "/") ? below : "/" + here.slug() + below;
    }

    private static String at(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        @Nullable String address = result.getResponse().getRedirectedUrl();
        assertThat(address).isNotNull();
        return String.valueOf(address).replaceAll("#.*", "");
    }
}
