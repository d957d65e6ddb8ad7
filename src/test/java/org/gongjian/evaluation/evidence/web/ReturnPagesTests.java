package org.gongjian.evaluation.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.Map;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Evidence sent back and supplemented, through the pages and by programs. */
@RoomTest
class ReturnPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPrograms programs;

    private final Scene scene;
    private final Actor scorer;
    private final EvidenceId id = EvidenceId.next();
    private final String page = "/evidence/" + id.value();

    ReturnPagesTests(@Autowired TestMeasuring measuring, @Autowired MarkDesk marks, @Autowired EvidenceDesk desk) {
        scene = measuring.underWay();
        scorer = measuring.assessor(scene.here());
        scene.here().run(() -> {
            marks.assign(scene.organizer(), scene.campaign(), Objects.requireNonNull(scorer.accountId()));
            desk.begin(scene.entrant(), id, scene.entry(), 1, TestMeasuring.details(scene.leaf("1.2")));
            desk.give(scene.entrant(), id, 1);
        });
    }

    @Test
    void aScorerSendsItBackFromTheLeafsPageAndTheEntrantReadsWhy() {
        String mark =
                "/marks/" + scene.entry().value() + "/1/" + scene.leaf("1.2").value();
        assertThat(get(scorer, mark)).hasStatusOk().bodyText().contains("退回补充", page + "#h-return");
        assertThat(get(scorer, page)).hasStatusOk().bodyText().contains("缺少什么", "补充期限");
        assertThat(get(scene.entrant(), page)).hasStatusOk().bodyText().doesNotContain("缺少什么");
        assertThat(post(scene.entrant(), page + "/return", Map.of("version", "2", "why", "缺", "until", "2024年6月10日")))
                .hasStatus(403);
        assertThat(post(scorer, page + "/return", Map.of("version", "2", "until", "2024年6月1日")))
                .hasStatus(422);
        assertThat(post(scorer, page + "/return", Map.of("version", "2", "why", "没有写明参加人数", "until", "2024年6月1日")))
                .hasStatus(422)
                .bodyText()
                .contains("没有写明参加人数", "2024年6月5日", "之间的日期");
        assertThat(post(scorer, page + "/return", Map.of("version", "2", "why", "没有写明参加人数", "until", "2024年6月10日")))
                .hasStatus(303);
        assertThat(get(scene.entrant(), page))
                .hasStatusOk()
                .bodyText()
                .contains("已退回，待补充", "没有写明参加人数", "请于2024年6月10日前补充", "已补充，重新提交");
        assertThat(get(scorer, mark)).hasStatus(409).bodyText().contains("材料已退回补充");
        assertThat(get(scene.organizer(), "/marks/of/" + scene.board()))
                .hasStatusOk()
                .bodyText()
                .contains("1项材料已退回补充");
        assertThat(post(scene.entrant(), page + "/give", Map.of("version", "3")))
                .hasStatus(303);
        assertThat(get(scorer, page)).hasStatusOk().bodyText().contains("退回记录", "没有写明参加人数", "已提交");
    }

    @Test
    void programsSendItBackAndReadWhy() {
        Map<String, String> wanted = Map.of("words", "照片不清楚", "until", "2024-06-12");
        assertThat(program(scene.entrant(), 2, wanted)).hasStatus(403);
        assertThat(program(scorer, 1, wanted)).hasStatus(412);
        assertThat(program(scorer, 2, Map.of("words", "照片不清楚", "until", "2024-06-01")))
                .hasStatus(422)
                .bodyText()
                .contains("until");
        MvcTestResult sent = program(scorer, 2, wanted);
        assertThat(sent).hasStatusOk();
        JsonNode answer = programs.read(sent);
        assertThat(answer.path("state").asString()).isEqualTo("SENT_BACK");
        assertThat(answer.at("/returns/0/words").asString()).isEqualTo("照片不清楚");
        assertThat(answer.at("/returns/0/until").asString()).isEqualTo("2024-06-12");
    }

    private MvcTestResult program(Actor by, int version, Map<String, String> body) {
        return programs.change(site, POST, by, "/api/v1/" + scene.here().slug() + page + "/return", body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult get(Actor reader, String below) {
        return site.get()
                .uri("/" + scene.here().slug() + below)
                .header("Accept-Language", "zh-CN")
                .cookie(sessions.of(Objects.requireNonNull(reader.accountId())))
                .exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> form) {
        var request = site.post()
                .uri("/" + scene.here().slug() + below)
                .header("Accept-Language", "zh-CN")
                .with(FormToken.sent());
        form.forEach(request::param);
        return request.cookie(sessions.of(Objects.requireNonNull(by.accountId())))
                .exchange();
    }
}
