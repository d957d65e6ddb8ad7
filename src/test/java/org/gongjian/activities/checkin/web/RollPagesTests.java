package org.gongjian.activities.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.PassCode;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class RollPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestRolls rolls;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private TestRolls.Rolled rolled;
    private SignUpId wang;

    @BeforeEach
    void aShiftThatBeginsSoon() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        rolled = rolls.shift(here, 2);
        wang = rolls.signUp(here, rolled, "王芳");
    }

    @Test
    void theLeaderTicksWhoCameAndWhoLeft() {
        Document roll = open(rolled.path() + "/roll", "zh-CN");
        assertThat(roll.select(".gj-roll li").text())
                .contains("王芳", PassCode.of(wang).shown(), "尚未到场");

        assertThat(send(roll, ".gj-roll form[data-roll-step]")).hasStatus(303);
        roll = open(rolled.path() + "/roll", "zh-CN");
        assertThat(roll.select(".gj-roll li").text()).contains("08:30 到场");

        clock.advance(Duration.ofHours(1));
        assertThat(send(roll, ".gj-roll li > form[data-roll-step]")).hasStatus(303);
        assertThat(open(rolled.path() + "/roll", "en").select(".gj-roll li").text())
                .contains("There from 08:30 to 09:30");
    }

    @Test
    void aFormThatIsSentTwiceTicksOnce() {
        Document roll = open(rolled.path() + "/roll", "en");

        assertThat(send(roll, ".gj-roll form[data-roll-step]")).hasStatus(303);
        assertThat(send(roll, ".gj-roll form[data-roll-step]")).hasStatus(303);

        assertThat(open(rolled.path() + "/roll", "en")
                        .select("[data-roll-came]")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void visitorsAreCountedAsLongAsPlacesAreLeft() {
        Document roll = open(rolled.path() + "/roll", "en");
        assertThat(send(roll, "section form[data-roll-step]")).hasStatus(303);

        roll = open(rolled.path() + "/roll", "en");
        assertThat(roll.select("main").text()).contains("Visitor 1, there since 08:30");
        MvcTestResult full = send(roll, "section form[data-roll-step]");
        assertThat(full).hasStatus(409);
        assertThat(full).bodyText().contains("2 个名额已满。");
    }

    @Test
    void aStepIsTakenBackWithAReasonOnly() {
        send(open(rolled.path() + "/roll", "en"), ".gj-roll form[data-roll-step]");
        Document roll = open(rolled.path() + "/roll", "en");

        assertThat(send(roll, ".gj-roll details form")).hasStatus(422);
        assertThat(send(roll, ".gj-roll details form", "reason", "the wrong person"))
                .hasStatus(303);
        assertThat(open(rolled.path() + "/roll", "en").select(".gj-roll li").text())
                .contains("Not there yet");
    }

    @Test
    void thePassLeadsTheLeaderToItsOwner() {
        rolls.signUp(here, rolled, "李雷");
        MvcTestResult pass = pages.get()
                .uri("/" + here.slug() + "/pass/" + wang.value() + "?lang=en")
                .exchange();
        assertThat(pass).hasStatusOk();
        assertThat(pass)
                .bodyText()
                .contains(PassCode.of(wang).shown(), "data:image/")
                .doesNotContain("王芳");
        assertThat(pass).hasHeader("X-Robots-Tag", "noindex");

        Document found = open(rolled.path() + "/roll?code=" + PassCode.of(wang).value(), "zh-CN");
        assertThat(found.select(".gj-roll li").text()).contains("王芳").doesNotContain("李雷");
        assertThat(found.select(".gj-roll input[name=way]").val()).isEqualTo("CODE");
        assertThat(open(rolled.path() + "/roll?code=000000", "en")
                        .select("main")
                        .text())
                .contains("No place in this shift has this code");
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/pass/" + CheckInId.next().value())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void theKioskGreetsWithoutTheWholeName() {
        Document kiosk = open(rolled.path() + "/kiosk", "zh-CN");

        MvcTestResult welcome =
                send(kiosk, "main form", "code", PassCode.of(wang).shown());
        assertThat(welcome).hasStatusOk();
        assertThat(welcome).bodyText().contains("欢迎您，王**").doesNotContain("王芳");

        MvcTestResult again = send(
                Jsoup.parse(body(welcome)),
                "main form",
                "code",
                PassCode.of(wang).value());
        assertThat(again).bodyText().contains("已经签过到");
        MvcTestResult goodbye = send(
                Jsoup.parse(body(again)), "main form", "code", PassCode.of(wang).value(), "leaving", "yes");
        assertThat(goodbye).bodyText().contains("再见");

        MvcTestResult wrong = send(kiosk, "main form", "code", "AAAAAA");
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(body(wrong)).select("#code").val()).isEqualTo("AAAAAA");
    }

    @Test
    void aDeviceTellsWhatItKept() {
        String step = """
                {"steps": [{"id": "%s", "kind": "IN", "way": "ROLL_CALL", "signUp": "%s", "at": "2024-06-05T00:29:00Z"},
                           {"id": "%s", "kind": "OUT", "way": "ROLL_CALL", "signUp": "%s", "at": "2024-06-05T00:30:00Z"},
                           {"id": "%s", "kind": "IN", "way": "ROLL_CALL", "signUp": "%s", "at": "2024-06-05T00:30:00Z"}]}
                """.formatted(
                        CheckInId.next().value(),
                        wang.value(),
                        CheckInId.next().value(),
                        wang.value(),
                        CheckInId.next().value(),
                        SignUpId.next().value());

        MvcTestResult told = tell(step);
        assertThat(told).hasStatusOk();
        assertThat(body(told)).contains("\"DONE\"", "\"REFUSED\"", "They did not sign up for this shift.");
        assertThat(body(tell(step))).contains("\"ALREADY\"").doesNotContain("\"DONE\"");
        assertThat(tell("{\"steps\": [{\"id\": \"x\"}]}").getResponse().getStatus())
                .isIn(400, 422);
        assertThat(open(rolled.path() + "/roll", "en")
                        .select("[data-roll-came]")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void aFormWhereStepsAreExpectedIsToldSo() {
        MvcTestResult form = pages.post()
                .uri("/" + here.slug() + "/" + rolled.path() + "/roll/steps?lang=en")
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .param("steps", "none")
                .with(FormToken.sent())
                .exchange();
        assertThat(form).hasStatus(415);
        assertThat(form).bodyText().contains("We could not read that request");
    }

    @Test
    void todaysRollsAreOnePageThatCanBeInstalled() {
        Document today = open("desk/rolls", "zh-CN");
        assertThat(today.select(".gj-rows a").attr("href")).endsWith(rolled.path() + "/roll");
        assertThat(today.select("link[rel=manifest]").attr("href")).endsWith("/roll.webmanifest");

        clock.advance(Duration.ofDays(2));
        assertThat(open("desk/rolls", "zh-CN").select(".gj-empty").text()).contains("没有您单位的场次");

        MvcTestResult manifest =
                pages.get().uri("/" + here.slug() + "/roll.webmanifest").exchange();
        assertThat(manifest).hasStatusOk();
        assertThat(body(manifest)).contains("\"start_url\":\"/" + here.slug() + "/desk/rolls\"", "\"standalone\"");
        MvcTestResult worker =
                pages.get().uri("/" + here.slug() + "/roll-worker.js").exchange();
        assertThat(worker).hasStatusOk();
        assertThat(worker.getResponse().getContentType()).startsWith("text/javascript");
    }

    @Test
    void othersDoNotSeeTheRoll() {
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/" + rolled.path() + "/roll")
                        .cookie(sessions.of(here.account(Role.VOLUNTEER)))
                        .exchange())
                .hasStatus(403);
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/" + rolled.path() + "/roll")
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void theActivityLeadsItsKeeperToTheRoll() {
        assertThat(open(rolled.activity().path(), "en").select("a[href$=/roll]").text())
                .contains("Take the roll");
    }

    private Document open(String path, String language) {
        MvcTestResult page = pages.get()
                .uri("/" + here.slug() + "/" + path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .exchange();
        assertThat(page).as(path).hasStatusOk();
        return Jsoup.parse(body(page));
    }

    private MvcTestResult send(Document page, String form, String... typed) {
        var chosen = page.expectFirst(form);
        var request = pages.post().uri(chosen.attr("action")).cookie(sessions.of(here.account(Role.COORDINATOR)));
        chosen.select("input[type=hidden][name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .forEach(field -> request.param(field.attr("name"), field.val()));
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        return request.with(FormToken.sent()).exchange();
    }

    private MvcTestResult tell(String json) {
        return pages.post()
                .uri("/" + here.slug() + "/" + rolled.path() + "/roll/steps?lang=en")
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(FormToken.sent())
                .exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
