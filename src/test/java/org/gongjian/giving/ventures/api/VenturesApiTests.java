package org.gongjian.giving.ventures.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.TestClaims;
import org.gongjian.files.FileId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.ventures.CallId;
import org.gongjian.giving.ventures.TestVentures;
import org.gongjian.giving.ventures.TestVentures.Scene;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A venture played by programs, from the call to the last tranche, or to the money that comes back. */
@RoomTest
class VenturesApiTests {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 5);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 4);

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private TestVentures fixtures;

    @Autowired
    private TestMoney money;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;

    VenturesApiTests(@Autowired TestClaims claims) {
        here = claims.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aVentureIsPlayedFromTheCallToItsLastTranche() {
        fixtures.on(JUNE);
        FundId fund = money.fund(here, "10000");
        money.enter(here, fund, EntryKind.RECEIVED, "10000");
        UUID call = UUID.randomUUID();
        UUID venture = UUID.randomUUID();
        assertThat(change(here.contact(), "", 0, call(call, fund))).hasStatus(403);
        assertThat(change(here.coordinator(), "", 0, call(call, fund))).hasStatus(201);
        assertThat(read(Actor.visitor(), "/" + call).at("/terms/title/zh-CN").asString())
                .isEqualTo("社区公益微创投");
        String applications = "/" + call + "/applications";
        assertThat(change(here.coordinator(), applications, 0, application(venture)))
                .hasStatus(403);
        assertThat(change(here.contact(), applications, 0, application(venture)))
                .hasStatus(201);
        assertThat(read(Actor.visitor(), applications).path("items")).isEmpty();

        fixtures.on(LocalDate.of(2024, 6, 15));
        Actor one = fixtures.assessor(here);
        Actor two = fixtures.assessor(here);
        String of = "/of/" + venture;
        assertThat(change(here.contact(), of + "/screening", 9, Map.of("admitted", true)))
                .hasStatus(403);
        step(here.coordinator(), of, "/screening", Map.of("admitted", true));
        assertThat(change(here.coordinator(), of + "/scores", 0, points(85, 75)))
                .hasStatus(403);
        step(one, of, "/scores", points(85, 75));
        assertThat(read(one, of).has("score")).isFalse();
        JsonNode scored = step(two, of, "/scores", points(80, 70));
        assertThat(scored.at("/score/mean").decimalValue()).isEqualByComparingTo("78.5");
        step(here.coordinator(), of, "/proposal", Map.of("yuan", new BigDecimal("5000.50")));
        step(here.coordinator(), "/" + call, "/publicity", "");
        UUID objection = UUID.randomUUID();
        assertThat(change(here.volunteer(), of + "/objections", 0, Map.of("id", objection, "words", "去年没有做完")))
                .hasStatus(201);
        assertThat(change(
                        here.volunteer(), of + "/objections/" + objection, 0, Map.of("upheld", false, "answer", "已结项")))
                .hasStatus(403);
        step(here.coordinator(), of, "/objections/" + objection, Map.of("upheld", false, "answer", "已结项"));

        fixtures.on(JULY);
        step(here.coordinator(), "/" + call, "/decision", "");
        Scene scene = new Scene(here, fund, new CallId(call), new VentureId(venture), one, two);
        FileId scan = fixtures.scan(scene);
        FileId voucher = money.voucher(here, fund);
        step(
                here.coordinator(),
                of,
                "/contract",
                Map.of(
                        "scan",
                        scan.value(),
                        "on",
                        JULY,
                        "tranches",
                        Map.of("CONTRACT", new BigDecimal("3000.50"), "FINAL", 2000)));
        step(here.coordinator(), of, "/tranches/contract", payment(voucher));
        assertThat(change(here.coordinator(), of + "/tranches/final", 0, payment(voucher)))
                .hasStatus(409);
        report(of, "midterm");
        step(here.coordinator(), of, "/reports/midterm/judgement", Map.of("accepted", true));
        report(of, "final");
        step(here.coordinator(), of, "/reports/final/judgement", Map.of("accepted", true));
        JsonNode done = step(here.coordinator(), of, "/tranches/final", payment(voucher));

        assertThat(done.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(done.path("tranches"))
                .hasSize(2)
                .allSatisfy(tranche -> assertThat(tranche.has("entry")).isTrue());
        JsonNode shown = read(Actor.visitor(), of);
        assertThat(shown.path("reports")).hasSize(2);
        assertThat(shown.at("/objections/0/answer").asString()).isEqualTo("已结项");
    }

    @Test
    void whatWasNotAccountedForComesBack() {
        Scene scene = fixtures.contracted(here);
        FileId voucher = money.voucher(here, scene.fund());
        String of = "/of/" + scene.venture().value();
        step(here.coordinator(), of, "/tranches/contract", payment(voucher));
        report(of, "midterm");
        assertThat(change(here.coordinator(), of + "/reports/midterm/judgement", 0, Map.of("accepted", false)))
                .hasStatus(422);
        step(here.coordinator(), of, "/reports/midterm/judgement", Map.of("accepted", false, "reason", "没有开展活动"));
        Map<String, Object> cameBack =
                Map.of("entry", UUID.randomUUID(), "yuan", 1500, "on", JULY, "reference", "回单 9", "reason", "没有开展活动");
        assertThat(change(here.contact(), of + "/claw-back", 0, cameBack)).hasStatus(403);

        JsonNode stopped = step(here.coordinator(), of, "/claw-back", cameBack);

        assertThat(stopped.path("state").asString()).isEqualTo("STOPPED");
        assertThat(stopped.path("clawedBack").decimalValue()).isEqualByComparingTo("1500");
        assertThat(read(Actor.visitor(), of).has("reason")).isFalse();
    }

    @Test
    void whoIsNotImpartialScoresNoMoreAndWhoAppliedMayWithdraw() {
        Scene scene = fixtures.admitted(here);
        String of = "/of/" + scene.venture().value();
        assertThat(change(scene.one(), of + "/partiality", 0, "")).hasStatus(204);
        assertThat(change(scene.one(), of + "/scores", 0, points(80, 80))).hasStatus(403);
        assertThat(change(here.coordinator(), of + "/withdrawal", 2, "")).hasStatus(403);
        assertThat(step(here.contact(), of, "/withdrawal", "").path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(programs.get(site, Actor.visitor(), address(of)).exchange()).hasStatus(404);
    }

    private Map<String, Object> call(UUID id, FundId fund) {
        return Map.of(
                "id",
                id,
                "organizer",
                here.communityUnit().value(),
                "fund",
                fund.value(),
                "terms",
                Map.ofEntries(
                        Map.entry("title", Map.of("zh-CN", "社区公益微创投")),
                        Map.entry("brief", Map.of("zh-CN", "支持为老服务。")),
                        Map.entry("use", "ELDERLY"),
                        Map.entry("budget", 10_000),
                        Map.entry("mostEach", 6_000),
                        Map.entry("opensOn", JUNE),
                        Map.entry("closesOn", LocalDate.of(2024, 6, 14)),
                        Map.entry("beginsOn", LocalDate.of(2024, 7, 1)),
                        Map.entry("endsOn", LocalDate.of(2024, 12, 31)),
                        Map.entry("applicants", List.of()),
                        Map.entry(
                                "criteria",
                                List.of(
                                        Map.of("name", Map.of("zh-CN", "需求"), "weight", 60),
                                        Map.of("name", Map.of("zh-CN", "可行"), "weight", 40))),
                        Map.entry("scorers", 2),
                        Map.entry("spread", 20),
                        Map.entry("publicityDays", 5)));
    }

    private static Map<String, Object> points(int first, int second) {
        return Map.of("points", List.of(first, second));
    }

    private static Map<String, Object> payment(FileId voucher) {
        return Map.of("entry", UUID.randomUUID(), "on", JULY, "reference", "凭证", "voucher", voucher.value());
    }

    private Map<String, Object> application(UUID id) {
        return Map.of(
                "id",
                id,
                "applicant",
                here.partner().value(),
                "plan",
                Map.of(
                        "title",
                        Map.of("zh-CN", "助老理发"),
                        "words",
                        Map.of("zh-CN", "每月两次上门理发。"),
                        "lines",
                        List.of(Map.of("title", Map.of("zh-CN", "材料"), "yuan", new BigDecimal("5000.50")))));
    }

    private void report(String of, String stage) {
        step(here.contact(), of, "/reports/" + stage, Map.of("words", Map.of("zh-CN", "已上门理发四次"), "spent", 1800));
    }

    /** Takes a step on the version there is. */
    private JsonNode step(Actor by, String record, String step, Object body) {
        MvcTestResult answer = change(
                by,
                record + step,
                read(here.coordinator(), record).path("version").asInt(),
                body);
        assertThat(answer).as(step).hasStatusOk();
        return programs.read(answer);
    }

    private MvcTestResult change(Actor by, String rest, int version, Object body) {
        return programs.change(site, POST, by, address(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(Actor reader, String rest) {
        MvcTestResult answer = programs.get(site, reader, address(rest)).exchange();
        assertThat(answer).as(rest).hasStatusOk();
        return programs.read(answer);
    }

    private String address(String rest) {
        return "/api/v1/" + here.slug() + "/ventures" + rest;
    }
}
