package org.gongjian.evaluation.campaigns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A small campaign from the standard to the award, by programs alone. */
@RoomTest
class EvaluationApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private TestClock clock;

    private final TestCampaigns fixtures;
    private final TestDistrict here;
    private final String branch = UUID.randomUUID().toString();
    private final String bar = UUID.randomUUID().toString();
    private final String activeBar = UUID.randomUUID().toString();

    EvaluationApiTests(@Autowired TestCampaigns fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aStandardIsWrittenPublishedAndReadByPrograms() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> begun = Map.of("id", id, "title", Map.of("zh-CN", "标准"), "indicators", List.of());
        assertThat(post(here.coordinator(), "/standards", begun)).hasStatus(403);
        JsonNode draft = read(post(here.officer(), "/standards", begun), 201);
        String edition = "/standards/editions/" + draft.path("id").asString();
        assertThat(get(here.coordinator(), edition)).hasStatus(404);
        assertThat(get(here.coordinator(), "/standards/" + id)).hasStatus(404);
        assertThat(step(here.officer(), POST, edition + "/publication", 1, "")).hasStatus(409);
        List<Map<String, Object>> wrong = new ArrayList<>(tree());
        wrong.add(indicator(UUID.randomUUID().toString(), "1.1", "SCORED", 1, Map.of("method", "DOCUMENTS")));
        assertThat(step(here.officer(), PUT, edition, 1, Map.of("indicators", wrong)))
                .hasStatus(422)
                .bodyText()
                .contains("indicators[4].code");
        assertThat(step(here.officer(), PUT, edition, 1, Map.of("indicators", tree())))
                .hasStatusOk();
        assertThat(step(here.coordinator(), POST, edition + "/publication", 2, ""))
                .hasStatus(403);
        assertThat(step(here.officer(), POST, edition + "/publication", 1, "")).hasStatus(412);
        JsonNode published = read(step(here.officer(), POST, edition + "/publication", 2, ""), 200);
        assertThat(published.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.path("indicators")).hasSize(4);
        JsonNode listed = read(get(Actor.visitor(), "/standards"), 200);
        assertThat(listed.at("/items/0/editions/0/state").asString()).isEqualTo("PUBLISHED");
        JsonNode next = read(post(here.officer(), "/standards/" + id + "/editions", ""), 201);
        assertThat(next.path("number").asInt()).isEqualTo(2);
        assertThat(read(get(Actor.visitor(), "/standards/" + id), 200).path("editions"))
                .hasSize(1);
        assertThat(step(here.officer(), POST, edition + "/retirement", 3, "")).hasStatusOk();
    }

    @Test
    void aCampaignIsPlayedFromTheDraftToTheAward() {
        fixtures.on(TestCampaigns.OPENS);
        String standard = standard();
        String id = UUID.randomUUID().toString();
        String campaign = "/campaigns/" + id;
        Map<String, Object> drafted = Map.of(
                "id", id, "organizer", here.communityUnit().value().toString(), "standard", standard, "terms", terms());
        assertThat(post(here.contact(), "/campaigns", drafted)).hasStatus(403);
        read(post(here.coordinator(), "/campaigns", drafted), 201);
        assertThat(get(here.contact(), campaign)).hasStatus(404);
        assertThat(step(here.coordinator(), PUT, campaign, 1, terms())).hasStatusOk();
        step(campaign, "publication");

        String entry = UUID.randomUUID().toString();
        Map<String, Object> declared = new HashMap<>(Map.of(
                "id",
                entry,
                "entrant",
                here.partner().value().toString(),
                "words",
                Map.of("zh-CN", "全年开放"),
                "bars",
                List.of()));
        assertThat(post(here.coordinator(), campaign + "/entries", declared)).hasStatus(403);
        assertThat(post(here.contact(), campaign + "/entries", declared))
                .hasStatus(422)
                .bodyText()
                .contains("bar.B1");
        declared.put("bars", List.of(Map.of("bar", bar, "words", "见消防证明")));
        read(post(here.contact(), campaign + "/entries", declared), 201);
        String at = campaign + "/entries/" + entry;
        JsonNode bars = read(get(here.coordinator(), at + "/bars"), 200).path("items");
        assertThat(bars.get(1).path("measured").asBoolean()).isTrue();
        assertThat(bars.get(1).path("recordsMeet").asBoolean()).isFalse();
        assertThat(get(Actor.visitor(), at + "/bars")).hasStatus(404);

        assertThat(step(here.contact(), POST, at + "/admission", 1, Map.of("met", List.of(bar))))
                .hasStatus(403);
        assertThat(step(here.coordinator(), POST, at + "/admission", 1, Map.of("met", List.of(bar))))
                .hasStatus(409)
                .bodyText()
                .contains("bar-missed");
        assertThat(step(here.coordinator(), POST, at + "/admission", 1, Map.of("met", List.of(bar, activeBar))))
                .hasStatus(422)
                .bodyText()
                .contains("reason");
        read(
                step(
                        here.coordinator(),
                        POST,
                        at + "/admission",
                        1,
                        Map.of("met", List.of(bar, activeBar), "exception", "新建场馆，活动从本月开始")),
                200);
        assertThat(read(get(here.contact(), at + "/bars"), 200)
                        .at("/items/1/exception")
                        .asString())
                .isEqualTo("新建场馆，活动从本月开始");

        fixtures.on(TestCampaigns.FIRST);
        assertThat(get(Actor.visitor(), at + "/rounds/1/explanation")).hasStatus(404);
        step(campaign, "rounds");
        step(campaign, "measuring");
        JsonNode why = read(get(Actor.visitor(), at + "/rounds/1/explanation"), 200);
        assertThat(why.at("/parts/0/parts/0/figures/0/measure").asString()).isEqualTo("ACTIVITIES");
        JsonNode figure = read(get(Actor.visitor(), at + "/rounds/1/figures/activities"), 200);
        assertThat(figure.path("value").decimalValue())
                .isEqualByComparingTo(why.at("/parts/0/parts/0/figures/0/value").decimalValue());
        assertThat(figure.path("rows").size()).isEqualTo(figure.path("value").asInt());
        assertThat(get(Actor.visitor(), at + "/rounds/1/figures/points")).hasStatus(404);
        assertThat(get(Actor.visitor(), at + "/rounds/1/what-if")).hasStatus(404);
        assertThat(read(get(here.contact(), at + "/rounds/1/what-if"), 200)
                        .at("/items/0/words/zh-CN")
                        .asString())
                .contains("再有1场活动，可提高");

        fixtures.on(TestCampaigns.SECOND);
        step(campaign, "closing");
        step(campaign, "freezing");
        step(campaign, "publicity");
        String objection = UUID.randomUUID().toString();
        assertThat(post(Actor.visitor(), at + "/objections", Map.of("id", objection, "words", "不实")))
                .hasStatus(401);
        read(post(here.volunteer(), at + "/objections", Map.of("id", objection, "words", "照片不是今年的")), 201);
        assertThat(read(get(Actor.visitor(), at + "/objections"), 200)
                        .path("items")
                        .get(0)
                        .has("words"))
                .isFalse();
        Map<String, Object> answer = Map.of("effect", "NONE", "words", "经核对为本年拍摄");
        assertThat(post(here.contact(), at + "/objections/" + objection + "/answer", answer))
                .hasStatus(403);
        read(post(here.coordinator(), at + "/objections/" + objection + "/answer", answer), 200);
        assertThat(read(get(Actor.visitor(), at + "/objections"), 200)
                        .at("/items/0/answer")
                        .asString())
                .isEqualTo("经核对为本年拍摄");
        read(post(here.contact(), at + "/appeals", Map.of("id", UUID.randomUUID(), "words", "请复核")), 201);
        assertThat(step(here.coordinator(), POST, campaign + "/decision", version(campaign), ""))
                .hasStatus(409);
    }

    @Test
    void theDecisionGivesTheAwardAndTheCampaignHasItsCeremony() {
        TestCampaigns.Scene scene = fixtures.inPublic(here, TestCampaigns.terms(), "50", "40", "30");
        String campaign = "/campaigns/" + scene.campaign().value();
        fixtures.on(TestCampaigns.FROZEN.plusDays(12));
        assertThat(step(scene.first().contact(), POST, campaign + "/decision", version(campaign), ""))
                .hasStatus(403);
        step(campaign, "decision");
        JsonNode first = read(
                get(
                        Actor.visitor(),
                        campaign + "/entries/" + scene.first().entry().value()),
                200);
        assertThat(first.path("award").asString()).isNotEmpty();
        assertThat(step(
                        here.coordinator(),
                        PUT,
                        campaign + "/ceremony",
                        version(campaign),
                        Map.of("activity", UUID.randomUUID())))
                .hasStatus(422);
        assertThat(step(here.coordinator(), POST, campaign + "/stop", version(campaign), Map.of("because", "晚了")))
                .hasStatus(409);
    }

    @Test
    void anEntrantIsTurnedDownWithReasonsOrGoes() {
        TestCampaigns.Scene scene = fixtures.declared(here, TestCampaigns.terms());
        String entries = "/campaigns/" + scene.campaign().value() + "/entries/";
        String first = entries + scene.first().entry().value();
        Map<String, Object> turned = Map.of("met", List.of(), "because", "没有消防证明");
        assertThat(step(scene.first().contact(), POST, first + "/turning-down", 1, turned))
                .hasStatus(403);
        assertThat(read(step(here.coordinator(), POST, first + "/turning-down", 1, turned), 200)
                        .path("state")
                        .asString())
                .isEqualTo("TURNED_DOWN");
        String second = entries + scene.second().entry().value();
        assertThat(step(here.coordinator(), POST, second + "/withdrawal", 1, Map.of()))
                .hasStatus(403);
        assertThat(read(step(scene.second().contact(), POST, second + "/withdrawal", 1, Map.of("because", "闭馆")), 200)
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(step(
                        scene.third().contact(),
                        POST,
                        "/campaigns/" + UUID.randomUUID() + "/entries/"
                                + scene.third().entry().value() + "/withdrawal",
                        1,
                        Map.of()))
                .hasStatus(404);
    }

    private String standard() {
        String id = UUID.randomUUID().toString();
        JsonNode draft = read(
                post(
                        here.officer(),
                        "/standards",
                        Map.of("id", id, "title", Map.of("zh-CN", "文明场馆测评标准"), "indicators", tree())),
                201);
        read(
                step(
                        here.officer(),
                        POST,
                        "/standards/editions/" + draft.path("id").asString() + "/publication",
                        1,
                        ""),
                200);
        return id;
    }

    private List<Map<String, Object>> tree() {
        Map<String, Object> records =
                Map.of("method", "MEASURED", "unit", Map.of("zh-CN", "场"), "source", Map.of("zh-CN", "本平台记录"));
        Map<String, Object> leaf = new HashMap<>(records);
        leaf.put("parent", branch);
        leaf.put("formula", "min(10, activities)");
        Map<String, Object> active = new HashMap<>(records);
        active.put("formula", "activities");
        return List.of(
                indicator(branch, "1", "BRANCH", 10, Map.of()),
                indicator(UUID.nameUUIDFromBytes(branch.getBytes(UTF_8)).toString(), "1.1", "SCORED", 10, leaf),
                indicator(bar, "B1", "BAR", 0, Map.of("method", "DOCUMENTS")),
                indicator(activeBar, "B2", "BAR", 0, active));
    }

    private static Map<String, Object> indicator(
            String id, String code, String role, int points, Map<String, Object> more) {
        Map<String, Object> one = new HashMap<>(more);
        one.putAll(Map.of(
                "id",
                id,
                "code",
                code,
                "name",
                Map.of("zh-CN", "指标" + code),
                "role",
                role,
                "points",
                points,
                "monthly",
                true));
        return one;
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "title", Map.of("zh-CN", "文明场馆创建"),
                "brief", Map.of("zh-CN", "各类公共场馆。"),
                "award", Map.of("zh-CN", "文明场馆"),
                "kind", "practice-base",
                "further", List.of(),
                "entrants", List.of(),
                "declaresFrom", TestCampaigns.OPENS.toString(),
                "declaresUntil", TestCampaigns.CLOSES.toString()));
        terms.put(
                "rounds",
                List.of(Map.of("beginsOn", TestCampaigns.FIRST.toString(), "endsOn", "2024-06-30", "weight", 1)));
        terms.put("levels", List.of(Map.of("name", Map.of("zh-CN", "市级评定"), "each", "ALL", "quota", 1)));
        terms.put("publicityDays", 5);
        terms.put("appealDays", 5);
        terms.put("termMonths", 36);
        return terms;
    }

    private void step(String campaign, String verb) {
        assertThat(step(here.coordinator(), POST, campaign + "/" + verb, version(campaign), ""))
                .as(verb)
                .hasStatusOk();
    }

    private int version(String campaign) {
        return read(get(here.coordinator(), campaign), 200).path("version").asInt();
    }

    private MvcTestResult get(Actor by, String below) {
        return programs.get(site, by, at(below)).exchange();
    }

    private MvcTestResult post(Actor by, String below, Object body) {
        return programs.change(site, POST, by, at(below), body).exchange();
    }

    private MvcTestResult step(Actor by, HttpMethod method, String below, int version, Object body) {
        return programs.change(site, method, by, at(below), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return programs.read(result);
    }

    private String at(String below) {
        return "/api/v1/" + here.slug() + below;
    }
}
