package org.gongjian.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an entrant's evidence to points, visits, questionnaires and deductions, through the pages. */
@RoomTest
class MeasuringPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestMeasuring measuring;

    private final Scene scene;

    MeasuringPagesTests(@Autowired TestMeasuring measuring, @Autowired TestFiles files) {
        TestFiles.Scene there = files.aScene();
        files.photo(there, TestFiles.consent());
        scene = measuring.underWay(there);
    }

    @Test
    void aRecordIsTakenOverWithOnePressAndTheRestIsTyped() {
        String sheet = scene.sheet();
        assertThat(get(scene.entrant(), sheet)).hasStatusOk().bodyText().contains("已有记录可用", "3项指标中还有3项没有材料", "阅读活动");
        String record = scene.activity().id().toString();
        assertThat(post(
                        scene.entrant(),
                        sheet + "/records",
                        Map.of(
                                "id",
                                fresh(),
                                "round",
                                "1",
                                "kind",
                                "activity",
                                "record",
                                record,
                                "leaves",
                                leaf("1.3"))))
                .hasStatus(409)
                .bodyText()
                .contains("需要文件2份，现有1份");
        see(post(
                scene.entrant(),
                sheet + "/records",
                Map.of("id", fresh(), "round", "1", "kind", "activity", "record", record, "leaves", leaf("1.1"))));
        assertThat(get(scene.organizer(), sheet + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("2 of 3 leaves have no evidence yet");

        assertThat(get(scene.entrant(), sheet + "/new?leaf=" + leaf("1.2")))
                .hasStatusOk()
                .bodyText()
                .contains("材料名称", "checked");
        assertThat(post(scene.entrant(), sheet + "/new", Map.of("id", fresh(), "round", "1", "words.zh", "半年总结")))
                .hasStatus(422)
                .bodyText()
                .contains("半年总结");
        String evidence = see(post(
                scene.entrant(),
                sheet + "/new",
                Map.of("id", fresh(), "round", "1", "title.zh", "工作总结", "words.zh", "半年总结", "leaves", leaf("1.2"))));
        assertThat(get(scene.entrant(), evidence)).hasStatusOk().bodyText().contains("说明文字需要10字，现有4字", "添加照片");
        assertThat(post(scene.entrant(), evidence + "/give", Map.of("version", "1")))
                .hasStatus(409)
                .bodyText()
                .contains("1.2 工作总结：说明文字需要10字，现有4字");
        assertThat(get(scene.entrant(), evidence + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("半年总结");
        see(post(
                scene.entrant(),
                evidence + "/edit",
                Map.of("version", "1", "title.zh", "工作总结", "words.zh", "上半年志愿服务与阅读活动总结", "leaves", leaf("1.2"))));
        see(post(scene.entrant(), evidence + "/give", Map.of("version", "2")));
        assertThat(post(scene.entrant(), evidence + "/leaves", Map.of("version", "3", "leaves", leaf("1.3"))))
                .hasStatus(409);
        assertThat(get(scene.organizer(), evidence)).hasStatusOk().bodyText().contains("已提交", "符合要求");
        see(post(scene.entrant(), evidence + "/withdraw", Map.of("version", "3")));
        assertThat(get(scene.organizer(), evidence)).hasStatus(404);
    }

    @Test
    void aScorerIsAssignedGoesFromLeafToLeafAndSeesNobodysPoints() {
        taken();
        String board = "/marks/of/" + scene.board();
        Actor assessor = measuring.assessor(scene.here());
        assertThat(get(scene.organizer(), board)).hasStatusOk().bodyText().contains("还没有评分人", account(assessor));
        see(post(scene.organizer(), board + "/scorers", Map.of("scorer", account(assessor))));
        assertThat(get(assessor, "/marks")).hasStatusOk().bodyText().contains("有1项等待您评分");
        String mark = "/marks/" + scene.entry().value() + "/1/" + leaf("1.1");
        assertThat(get(assessor, mark)).hasStatusOk().bodyText().contains("0至10分", "我需要回避");
        assertThat(post(assessor, mark, Map.of("id", fresh(), "points", "很好")))
                .hasStatus(422)
                .bodyText()
                .contains("“很好”不是分数");
        assertThat(see(post(assessor, mark, Map.of("id", fresh(), "points", "7.5", "words", "照片齐全"))))
                .isEqualTo("/marks");
        assertThat(get(scene.organizer(), board + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("0 leaves scored, 1 waiting")
                .doesNotContain("7.5");
        assertThat(get(assessor, mark)).hasStatus(409);
        see(post(assessor, "/marks/" + scene.entry().value() + "/conflict", Map.of()));
        see(post(scene.organizer(), board + "/scorers/" + account(assessor) + "/release", Map.of()));
        assertThat(get(assessor, mark)).hasStatus(403);
    }

    @Test
    void deductionsAreReadByTheEntrantAndPronouncedByTheOrganizer() {
        String address = "/marks/pronounced/" + scene.entry().value();
        assertThat(get(scene.organizer(), address)).hasStatusOk().bodyText().contains("投诉未办", "安全事故");
        Map<String, String> form = new HashMap<>(Map.of(
                "id", fresh(), "round", "1", "leaf", leaf("9.1"), "value", "5", "reason.zh", "三件未办", "proof", "通报3号"));
        assertThat(post(scene.organizer(), address, form))
                .hasStatus(422)
                .bodyText()
                .contains("分数为0至3");
        form.put("value", "2");
        assertThat(post(scene.entrant(), address, form)).hasStatus(403);
        see(post(scene.organizer(), address, form));
        assertThat(get(scene.entrant(), address)).hasStatusOk().bodyText().contains("扣2分", "三件未办", "通报3号");
        assertThat(get(scene.here().volunteer(), address)).hasStatus(403);
    }

    @Test
    void pointsAreDrawnVisitedAndAProblemIsClosedAfterItsRecheck() {
        String draw = "/visits/draw/" + scene.board() + "/1";
        assertThat(get(scene.organizer(), draw)).hasStatusOk().bodyText().contains("尚未准备");
        see(post(scene.organizer(), draw + "/prepare", Map.of("eachOf", "1")));
        assertThat(get(Actor.visitor(), draw)).hasStatusOk().bodyText().contains("抽签后公布");
        see(post(scene.organizer(), draw, Map.of()));
        assertThat(get(Actor.visitor(), draw))
                .hasStatusOk()
                .bodyText()
                .contains("入选")
                .doesNotContain("抽签后公布");

        Actor assessor = measuring.assessor(scene.here());
        see(post(scene.organizer(), "/marks/of/" + scene.board() + "/scorers", Map.of("scorer", account(assessor))));
        String point = first("visits/([0-9a-f-]{36})", get(assessor, "/visits"));
        String visit = "/visits/" + point;
        assertThat(get(assessor, visit)).hasStatusOk().bodyText().contains("环境整洁", "data-visit-step");
        see(post(assessor, visit, Map.of("id", fresh(), "leaf", leaf("2.1"), "points", "4")));
        assertThat(post(assessor, visit, Map.of("id", fresh(), "leaf", leaf("2.1"), "points", "40")))
                .hasStatus(409)
                .bodyText()
                .contains("分数为0至8");
        String step = "{\"steps\":[{\"id\":\"" + fresh() + "\",\"leaf\":\"" + leaf("2.2")
                + "\",\"points\":3.5,\"at\":\"2024-06-05T00:20:00Z\"}]}";
        for (String result : List.of("DONE", "ALREADY")) {
            assertThat(signedIn(
                                    assessor,
                                    pages.post()
                                            .uri("/" + scene.here().slug() + visit + "/steps")
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content(step)
                                            .with(FormToken.sent()))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains(result);
        }
        assertThat(get(assessor, visit)).bodyText().contains("4分（满分8分）", "3.5分（满分4分）");

        String problem = see(post(
                assessor,
                visit + "/problems",
                Map.of("id", fresh(), "about", leaf("2.1"), "words", "楼道堆物", "deadline", "2024-6-20")));
        assertThat(get(scene.entrant(), "/visits/problems/of/" + scene.entry().value()))
                .hasStatusOk()
                .bodyText()
                .contains("楼道堆物", "待整改");
        assertThat(get(scene.entrant(), problem)).hasStatusOk().bodyText().contains("整改期限2024年6月20日", "答复");
        see(post(scene.entrant(), problem + "/answer", Map.of("version", "1", "answer", "已清理")));
        see(post(assessor, problem + "/return", Map.of("version", "2", "why", "二楼还有", "deadline", "2024-6-25")));
        assertThat(get(scene.entrant(), problem)).bodyText().contains("整改期限2024年6月25日", "二楼还有");
        see(post(scene.entrant(), problem + "/answer", Map.of("version", "3", "answer", "二楼已清理")));
        assertThat(post(assessor, problem + "/close", Map.of("version", "4", "id", fresh(), "points", "9")))
                .hasStatus(422);
        see(post(assessor, problem + "/close", Map.of("version", "4", "id", fresh(), "points", "8")));
        assertThat(get(scene.organizer(), problem + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("closed after a recheck", "Problem no. 1");
    }

    @Test
    void aQuestionnaireIsAnsweredWithoutAnAccountOnceADevice() {
        String surveys = "/surveys/of/" + scene.board() + "/1";
        assertThat(post(scene.organizer(), surveys, Map.of("quota", "4"))).hasStatus(422);
        see(post(scene.organizer(), surveys, Map.of("quota", "5")));
        String code = first("/ask/([0-9A-Z]{10})", get(scene.organizer(), surveys));
        String ask = "/ask/" + code;
        Map<String, String> answers = Map.of("answer-" + leaf("3.1"), "4", "answer-" + leaf("3.2"), "5");
        assertThat(post(Actor.visitor(), ask, answers))
                .hasStatus(409)
                .bodyText()
                .contains("请重新打开问卷页面");
        for (int person = 0; person < 5; person++) {
            MvcTestResult opened = get(Actor.visitor(), ask);
            assertThat(opened).hasStatusOk().bodyText().contains("居民满意", "不记录您是谁");
            var cookie = Objects.requireNonNull(opened.getResponse().getCookie("asked"));
            var request = pages.post().uri("/" + scene.here().slug() + ask).with(FormToken.sent());
            answers.forEach(request::param);
            see(request.cookie(cookie).exchange());
            assertThat(pages.get()
                            .uri("/" + scene.here().slug() + ask)
                            .header("Accept-Language", "zh-CN")
                            .cookie(cookie)
                            .exchange())
                    .bodyText()
                    .contains("您的评价已计入");
        }
        assertThat(get(scene.organizer(), surveys)).bodyText().contains("已结束，共5份", "4.5");
        assertThat(post(scene.organizer(), "/surveys/" + code + "/close", Map.of()))
                .hasStatus(409);
    }

    private void taken() {
        see(post(
                scene.entrant(),
                scene.sheet() + "/records",
                Map.of(
                        "id",
                        fresh(),
                        "round",
                        "1",
                        "kind",
                        "activity",
                        "record",
                        scene.activity().id().toString(),
                        "leaves",
                        leaf("1.1"))));
    }

    private String leaf(String code) {
        return scene.leaf(code).value().toString();
    }

    private static String account(Actor actor) {
        return actor.requireAccount().value().toString();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String first(String pattern, MvcTestResult page) {
        Matcher found = Pattern.compile(pattern).matcher(text(page));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String text(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Actor reader, String below) {
        return signedIn(
                        reader,
                        pages.get().uri("/" + scene.here().slug() + below).header("Accept-Language", "zh-CN"))
                .exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> form) {
        var request = pages.post()
                .uri("/" + scene.here().slug() + below)
                .header("Accept-Language", "zh-CN")
                .with(FormToken.sent());
        form.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    /** Where a form led, below the district. */
    private String see(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl())
                .substring(("/" + scene.here().slug()).length());
    }
}
