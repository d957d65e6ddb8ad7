package org.gongjian.activities.classlists.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.files.TestDocuments;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the pasted list to the seats in a car, as the coordinator does it. */
@RoomTest
class ClassListPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private TransportDesk transport;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk activityDesk;

    @Autowired
    private TestClock clock;

    private TestGifts.Hunchun here;
    private ActivityId planned;
    private String activity;
    private String shift;
    private Cookie coordinator;

    @BeforeEach
    void aShiftForMinors() {
        here = gifts.hunchun();
        planned = here.within(() -> activityDesk.plan(
                here.coordinator(),
                new PlanActivity(
                        ActivityId.next(), activities.require(here.activity()).details(), null)));
        activity = "/" + here.district().slug() + "/" + planned.path();
        ShiftId id = here.within(() -> Crowd.shift(
                shifts,
                here.coordinator(),
                planned,
                clock.instant().minusSeconds(60),
                3,
                terms -> Crowd.from(terms, 8, true)));
        shift = activity + "/shifts/" + id.value();
        coordinator = sessions.of(here.district().account(Role.COORDINATOR));
    }

    @Test
    void theScanIsKeptWhileFaultyLinesAreCorrected() throws Exception {
        assertThat(page(shift).select("a[href=" + shift + "/class-lists/new]")).hasSize(1);
        String form = shift + "/class-lists";
        String id = page(form + "/new").select("input[name=id]").attr("value");
        Map<String, String> typed = Map.of("id", id, "vouchedBy", "张老师", "lines", "王小明 2012\n李小红 2022");
        MvcTestResult missing = send(form, typed, false);
        assertThat(missing).hasStatus(422);
        assertThat(read(missing).select("#file-e").text()).contains("guardians");

        Document faulty = read(send(form, typed, true));
        assertThat(faulty.select("#faulty-lines li").eachText())
                .singleElement()
                .asString()
                .startsWith("Line 2:");
        assertThat(faulty.select("textarea").text()).contains("王小明 2012");
        String upload = faulty.select("input[name=upload]").attr("value");

        MvcTestResult taken = send(
                form, Map.of("id", id, "vouchedBy", "张老师", "lines", "王小明 2012\n李小红 2013", "upload", upload), false);
        assertThat(taken).hasStatus(303);
        Document list = page(String.valueOf(taken.getResponse().getHeader("Location")));
        assertThat(list.select("tbody tr")).hasSize(2);
        assertThat(list.text()).contains("By the signed list").contains("张老师");
        assertThat(page(form + "/new").select("a[href^=" + form + "/" + id + "]"))
                .hasSize(1);
    }

    @Test
    void aTableIsReadAndLookedAtBeforeAnybodyIsSignedUp() throws Exception {
        String form = shift + "/class-lists";
        String id = page(form + "/new").select("input[name=id]").attr("value");
        Document faulty = read(sendTable(form, id, "姓名,出生日期\n王小明,2012-03-04\n李小红,2022-01-01\n"));
        assertThat(faulty.select("#faulty-lines li").eachText())
                .singleElement()
                .asString()
                .startsWith("Line 2:");

        MvcTestResult looked = sendTable(form, id, "姓名,出生日期\n王小明,2012-03-04\n李小红,2013-01-01\n");
        assertThat(looked).hasStatus(200);
        Document right = read(looked);
        assertThat(right.select("#looked").text()).contains("2 people");
        String lines = right.select("textarea").getFirst().wholeText();
        assertThat(lines).contains("王小明").contains("2013-01-01");
        assertThat(page(shift).text()).doesNotContain("李小红");

        assertThat(read(sendTable(form, id, "")).select("#table-e")).isEmpty();
        assertThat(read(sendTable(form, id, "%PDF-1.7")).select("#table-e").text())
                .contains("not a table");
        assertThat(send(form, Map.of("id", id, "vouchedBy", "张老师", "lines", lines), true))
                .hasStatus(303);
    }

    private MvcTestResult sendTable(String address, String id, String table) {
        return pages.post()
                .uri(address)
                .queryParam("lang", "en")
                .cookie(coordinator)
                .with(FormToken.sent())
                .multipart()
                .file(new MockMultipartFile("table", "名单.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("id", id)
                .exchange();
    }

    @Test
    void thoseWhoSignedUpFillTheSeatsAndTheOthersAreListed() throws Exception {
        send(
                shift + "/class-lists",
                Map.of("id", UUID.randomUUID().toString(), "vouchedBy", "张老师", "lines", "王小明 2012\n李小红 2013\n赵小军 2012"),
                true);
        String seats = activity + "/transport/passengers";
        VehicleId car = VehicleId.next();
        here.run(() ->
                transport.add(here.coordinator(), planned, new WriteVehicle(car, "1 号车", null, "张志愿", null, null, 2)));
        assertThat(page(activity + "/transport").select("a[href^=" + seats + "]"))
                .hasSize(1);
        Document before = page(seats);
        assertThat(before.select("input[name=persons]")).hasSize(3);

        assertThat(send(seats, Map.of("vehicle", car.value().toString(), "ways", "THERE"), false))
                .hasStatus(422);
        String first = before.select("input[name=persons]").attr("value");
        assertThat(send(seats, Map.of("vehicle", car.value().toString(), "ways", "BACK", "persons", first), false))
                .hasStatus(303);
        assertThat(send(seats + "/fill", Map.of("way", "THERE"), false)).hasStatus(303);
        Document after = page(seats);
        assertThat(after.select("input[name=persons]")).hasSize(1);
        assertThat(after.text()).contains("No seat is free on this way.");
        assertThat(page(activity + "/transport").select("li[id^=rider-]")).hasSize(2);
        assertThat(page(seats + "?way=BACK").select("input[name=persons]")).hasSize(2);
    }

    private Document page(String address) throws Exception {
        var answer = pages.get()
                .uri(address)
                .queryParam("lang", "en")
                .cookie(coordinator)
                .exchange();
        assertThat(answer).as(address).hasStatus(200);
        return read(answer);
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(String address, Map<String, String> fields, boolean withScan) {
        var request = pages.post()
                .uri(address)
                .queryParam("lang", "en")
                .cookie(coordinator)
                .with(FormToken.sent());
        if (withScan) {
            var parts = request.multipart()
                    .file(new MockMultipartFile("file", "名单.pdf", "application/pdf", TestDocuments.pdf()));
            fields.forEach(parts::param);
            return parts.exchange();
        }
        fields.forEach(request::param);
        return request.exchange();
    }
}
