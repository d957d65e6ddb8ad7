package org.gongjian.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.service.Morning;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class HoursPagesTests {

    private static final Instant NOON = Morning.ELEVEN.plus(Duration.ofHours(1));

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Morning morning;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private TestRolls.Rolled shift;
    private ServiceId wang;
    private TestAccount coordinator;
    private TestAccount second;
    private TestAccount volunteer;

    @BeforeEach
    void aMorningThatIsOver() {
        here = accounts.aDistrict();
        shift = morning.begins(here);
        coordinator = here.account(Role.COORDINATOR);
        volunteer = here.account(Role.VOLUNTEER);
        second = accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit());
        wang = morning.signUp(
                here, shift, Objects.requireNonNull(here.volunteer().personId()));
        clock.set(Morning.ELEVEN);
        morning.came(here, shift, wang, Morning.NINE);
    }

    @Test
    void theCoordinatorConfirmsThoseWhoAreTickedAndIsToldWhoCouldNotBe() {
        ServiceId open = morning.signUp(here, shift, "韩梅");
        morning.came(here, shift, open, Morning.NINE);
        left();
        Document page = open(coordinator, hours(), "zh-CN");
        assertThat(page.select("main").text()).contains("没有签退", "待确认");
        assertThat(page.select("input[name=service]")).hasSize(1);

        assertThat(post(coordinator, hours(), "service", wang.value().toString()))
                .hasStatus(303);
        assertThat(open(coordinator, hours(), "zh-CN").select("main").text()).contains("2 小时", "计 2 小时");

        MvcTestResult refused =
                post(coordinator, hours(), "service", open.value().toString());
        assertThat(refused).hasStatus(409);
        assertThat(Jsoup.parse(body(refused)).select(".gj-errors").text()).contains("韩梅", "没有签退记录");
    }

    @Test
    void whatIsTypedForAForgottenCheckOutIsKeptWhereTheReasonIsMissing() {
        clock.set(NOON);
        String one = hours() + "/" + wang.value();
        assertThat(open(coordinator, one, "en").select("#until").val()).isEmpty();

        MvcTestResult refused = post(
                coordinator, one, "fromDay", "2024-06-05", "from", "9:00", "untilDay", "2024-06-05", "until", "10:30");
        assertThat(refused).hasStatus(422);
        Document again = Jsoup.parse(body(refused));
        assertThat(again.select("#until").val()).isEqualTo("10:30");
        assertThat(again.select("#reason-e").text()).isNotEmpty();

        assertThat(post(
                        coordinator,
                        one,
                        "fromDay",
                        "2024-06-05",
                        "from",
                        "9:00",
                        "untilDay",
                        "2024-06-05",
                        "until",
                        "10:30",
                        "reason",
                        "十点半一起离开"))
                .hasStatus(303);
        assertThat(here.within(() -> ledger.require(wang)).minutes()).isEqualTo(90);
    }

    @Test
    void theVolunteerReadsWhyAndAppealsAndSomebodyElseDecides() {
        left();
        assertThat(open(volunteer, "my-hours", "en").select("main").text())
                .contains("No star yet", "the coordinator has not confirmed it");
        post(coordinator, hours(), "service", wang.value().toString());
        assertThat(open(volunteer, "my-hours", "en").select("main").text())
                .contains("2 h in 1 service", "2 h: you were there from");

        assertThat(post(coordinator, wang.path() + "/revoke", "version", "1", "reason", "认错了人"))
                .hasStatus(303);
        Document mine = open(volunteer, wang.path(), "zh-CN");
        assertThat(mine.select("main").text()).contains("时长已撤销：认错了人").doesNotContain("撤销时长");
        assertThat(mine.select("a[href$=/appeal]")).hasSize(1);
        assertThat(post(volunteer, wang.path() + "/appeal", "version", "2", "reason", "我在，有照片"))
                .hasStatus(303);

        assertThat(open(coordinator, wang.path(), "zh-CN").select(".gj-refused").text())
                .contains("须由两人办理");
        assertThat(post(coordinator, wang.path() + "/decide", "version", "3", "decision", "yes", "reason", "是"))
                .hasStatus(403);
        assertThat(open(second, "desk/hours", "zh-CN").select("main").text()).contains("申诉待决定");
        assertThat(post(second, wang.path() + "/decide", "version", "3", "decision", "yes", "reason", "照片属实"))
                .hasStatus(303);
        assertThat(here.within(() -> ledger.require(wang)).state()).isEqualTo(ServiceState.COUNTED);
    }

    @Test
    void aStaleFormIsRefusedAndKeepsWhatWasTyped() {
        left();
        post(coordinator, hours(), "service", wang.value().toString());
        post(coordinator, wang.path() + "/revoke", "version", "1", "reason", "认错了人");
        MvcTestResult stale = post(
                second,
                wang.path() + "/correct",
                "version",
                "1",
                "fromDay",
                "2024-06-05",
                "from",
                "9:00",
                "untilDay",
                "2024-06-05",
                "until",
                "10:00",
                "reason",
                "早退");
        assertThat(stale).hasStatus(409);
        assertThat(Jsoup.parse(body(stale)).select("#reason").text()).isEqualTo("早退");
    }

    @Test
    void aBackfillIsEnteredByOneAndMarkedForEverybody() {
        ServiceId li = morning.signUp(here, shift, "李雷");
        left();
        String entry = hours() + "/new";
        assertThat(open(coordinator, entry, "en").select("#who option").text()).contains("李雷");
        assertThat(post(
                        coordinator,
                        entry,
                        "who",
                        li.value().toString(),
                        "fromDay",
                        "2024-06-05",
                        "from",
                        "9:00",
                        "untilDay",
                        "2024-06-05",
                        "until",
                        "11:00",
                        "reason",
                        "照片里有他"))
                .hasStatus(303);
        assertThat(post(second, li.path() + "/decide", "version", "1", "decision", "yes"))
                .hasStatus(303);
        assertThat(open(coordinator, hours(), "zh-CN").select("main").text()).contains("两人补录", "补录");
    }

    @Test
    void othersLearnNothing() {
        left();
        post(coordinator, hours(), "service", wang.value().toString());
        TestAccount other = accounts.account(here.district(), Role.VOLUNTEER, null, null);
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/" + wang.path())
                        .cookie(sessions.of(other))
                        .exchange())
                .hasStatus(404);
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/" + hours())
                        .cookie(sessions.of(volunteer))
                        .exchange())
                .hasStatus(403);
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/" + wang.path())
                        .cookie(sessions.of(volunteer))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void theDeskHasTheClockAndTheActivityItsPanel() {
        left();
        assertThat(open(coordinator, "desk/hours", "en").select("main").text())
                .contains("Until 20 June 2024", "1 person");
        assertThat(open(coordinator, "desk", "en").select(".gj-inbox").text())
                .contains("1 person waits for their hours");
        assertThat(open(coordinator, shift.activity().path(), "en")
                        .select("main")
                        .text())
                .contains("Hours of volunteers", "1 wait to be confirmed, 0 count");
        clock.set(Instant.parse("2024-06-24T02:00:00Z"));
        assertThat(open(coordinator, "desk/hours", "zh-CN")
                        .select(".gj-light--red")
                        .text())
                .contains("已逾期");
        assertThat(open(coordinator, "desk/hours/odd", "zh-CN").select("main").text())
                .contains("没有异常");
    }

    @Test
    void aYearOfTheLedgerIsATable() {
        left();
        post(coordinator, hours(), "service", wang.value().toString());
        MvcTestResult file = pages.get()
                .uri("/" + here.slug() + "/desk/hours/ledger.csv?year=2024&lang=en")
                .cookie(sessions.of(coordinator))
                .exchange();
        assertThat(file).hasStatusOk();
        assertThat(body(file).lines()).hasSize(2);
        assertThat(body(file)).contains("Day,Volunteer,Activity", "2024-06-05", ",2,Counts,");
        assertThat(here.within(() -> audit.historyOf(
                        new RecordRef("service-ledger", here.district().id().value()))))
                .as("there are names in it")
                .singleElement()
                .returns("handed-out", AuditLine::verb)
                .returns(List.of("persons"), AuditLine::fields);
    }

    @Test
    void aYearOfTheLedgerIsAWorkbookWithDaysAndNumbers() throws Exception {
        left();
        post(coordinator, hours(), "service", wang.value().toString());
        MvcTestResult file = pages.get()
                .uri("/" + here.slug() + "/desk/hours/ledger.xlsx?year=2024&lang=en")
                .cookie(sessions.of(coordinator))
                .exchange();
        assertThat(file).hasStatusOk();
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("2024");
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Day");
            assertThat(rows.getLast().getCellAsDate(0)).hasValue(LocalDateTime.of(2024, 6, 5, 0, 0));
            assertThat(rows.getLast().getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("2");
            assertThat(rows.getLast().getCellText(7)).isEqualTo("Counts");
        }
    }

    @Test
    void aYearsHoursOpenToUnitsAndThoseToTheirEntries() {
        left();
        ServiceId li = morning.signUp(here, shift, "李雷");
        morning.came(here, shift, li, Morning.NINE);
        morning.left(here, shift, li, Morning.ELEVEN);
        assertThat(open(coordinator, "desk/hours/units", "en").select("main").text())
                .contains("No hours count in this year");
        post(coordinator, hours(), "service", wang.value().toString());

        Document units = open(coordinator, "desk/hours/units", "en");
        assertThat(units.select("main").text()).contains("2 h in 1 entry", "1 shift, 1 volunteer, 1 entry");
        String unit = units.select("main .gj-rows a").attr("href");
        Document entries = open(coordinator, unit.substring(("/" + here.slug() + "/").length()), "zh-CN");
        assertThat(entries.select("main .gj-rows li")).hasSize(1);
        assertThat(entries.select("main .gj-rows a").attr("href")).endsWith(wang.path());
        String last = unit.replaceAll(".*/|[?].*", "");
        Document none = open(coordinator, "desk/hours/units?after=" + last, "en");
        assertThat(none.select("main .gj-rows li")).isEmpty();
        assertThat(none.select("main").text()).contains("2 h in 1 entry");
        assertThat(open(coordinator, "desk/hours/units?year=1999", "en")
                        .select("main")
                        .text())
                .contains("Hours in 1999", "No hours count in this year");
        TestAccount officer = here.account(Role.DISTRICT_OFFICER);
        assertThat(open(officer, "desk/hours/units?year=20x4", "en")
                        .select("main")
                        .text())
                .contains("Hours in 2024", "2 h in 1 entry");
    }

    @Test
    void theCoordinatorReadsOfTheVolunteerAndTheVolunteerOfThemselves() {
        left();
        post(coordinator, hours(), "service", wang.value().toString());
        assertThat(open(coordinator, hours(), "en").select("main").text())
                .contains("2 h: they were there from")
                .doesNotContain("you were there");
        assertThat(open(coordinator, wang.path(), "zh-CN").select("main").text())
                .doesNotContain("您从");
        assertThat(open(volunteer, wang.path(), "zh-CN").select("main").text()).contains("您从");
    }

    @Test
    void theDistrictChoosesItsLadder() {
        TestAccount officer = here.account(Role.DISTRICT_OFFICER);
        Document form = open(officer, "office/hours", "en");
        assertThat(form.select("#stars").val()).isEqualTo("100 / 300 / 600 / 1000 / 1500");
        MvcTestResult refused = post(
                officer,
                "office/hours",
                "stepMinutes",
                "30",
                "dayHours",
                "8",
                "entryDays",
                "10",
                "longHours",
                "8",
                "weekHours",
                "40",
                "stars",
                "10 / 5",
                "version",
                "0");
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(body(refused)).select("#stars").val()).isEqualTo("10 / 5");
        assertThat(post(
                        officer,
                        "office/hours",
                        "stepMinutes",
                        "30",
                        "dayHours",
                        "8",
                        "entryDays",
                        "10",
                        "longHours",
                        "8",
                        "weekHours",
                        "40",
                        "stars",
                        "1, 2",
                        "version",
                        "0"))
                .hasStatus(303);
        left();
        post(coordinator, hours(), "service", wang.value().toString());
        assertThat(open(volunteer, "my-hours", "zh-CN").select("main").text()).contains("2 星志愿者");
        assertThat(open(volunteer, "me", "en").select("main").text()).contains("My hours");
    }

    private void left() {
        clock.set(Morning.ELEVEN);
        morning.left(here, shift, wang, Morning.ELEVEN);
        clock.set(NOON);
    }

    private String hours() {
        return shift.path() + "/hours";
    }

    private Document open(TestAccount who, String path, String language) {
        MvcTestResult page = pages.get()
                .uri("/" + here.slug() + "/" + path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                .cookie(sessions.of(who))
                .exchange();
        assertThat(page).as(path).hasStatusOk();
        return Jsoup.parse(body(page));
    }

    private MvcTestResult post(TestAccount who, String path, String... typed) {
        var request =
                pages.post().uri("/" + here.slug() + "/" + path + "?lang=zh-CN").cookie(sessions.of(who));
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        return request.with(FormToken.sent()).exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
