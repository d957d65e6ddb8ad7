package org.gongjian.activities.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The coordinator names a training, a shift wants it, and who has none reads what to do. */
@RoomTest
class TrainingPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk activityDesk;

    @Autowired
    private TestClock clock;

    private TestGifts.Hunchun here;
    private String trainings;
    private String activity;
    private ShiftId shift;
    private Cookie coordinator;

    @BeforeEach
    void aShift() {
        here = gifts.hunchun();
        ActivityId planned = here.within(() -> activityDesk.plan(
                here.coordinator(),
                new PlanActivity(
                        ActivityId.next(), activities.require(here.activity()).details(), null)));
        shift = here.within(() ->
                Crowd.shift(shifts, here.coordinator(), planned, clock.instant().minusSeconds(60), 5, terms -> terms));
        trainings = "/" + here.district().slug() + "/trainings";
        activity = "/" + here.district().slug() + "/" + planned.path();
        coordinator = sessions.of(here.district().account(Role.COORDINATOR));
    }

    @Test
    void aShiftThatWantsATrainingTurnsAwayWhoHasNone() throws Exception {
        String wants = activity + "/shifts/" + shift.value() + "/training";
        assertThat(page(wants).text()).contains("No training yet");
        String id = page(trainings).select("input[name=id]").attr("value");
        assertThat(send(trainings, Map.of("id", id))).hasStatus(422);
        assertThat(send(trainings, Map.of("id", id, "name.zh", "急救培训", "name.en", "First aid")))
                .hasStatus(303);
        assertThat(page(trainings).select(".gj-rows a").text()).isEqualTo("First aid");

        assertThat(send(wants, Map.of("trainings", id))).hasStatus(303);
        assertThat(page(wants).select("input[name=trainings][checked]")).hasSize(1);
        assertThat(page(activity).text()).contains("Trainings wanted").contains("First aid");

        MvcTestResult refused = pages.post()
                .uri(activity + "/sign-ups")
                .queryParam("lang", "en")
                .param("id", SignUpId.next().value().toString())
                .param("shift", shift.value().toString())
                .cookie(sessions.of(here.district().account(Role.VOLUNTEER)))
                .with(FormToken.sent())
                .exchange();
        assertThat(refused).hasStatus(409);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("First aid")
                .contains("Ask the coordinator");
    }

    @Test
    void whoTookPartIsNotedAndTakenBack() throws Exception {
        String id = page(trainings).select("input[name=id]").attr("value");
        send(trainings, Map.of("id", id, "name.zh", "急救培训", "name.en", "First aid"));
        String one = trainings + "/" + id;
        String record = page(one).select("input[name=id]").attr("value");
        MvcTestResult wrong = send(
                one + "/records",
                Map.of("id", record, "name", "王小明", "phone", "12", "heldOn", "2024-05-01", "validUntil", "2024-06-01"));
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("input[name=name]")
                        .attr("value"))
                .isEqualTo("王小明");
        assertThat(send(
                        one + "/records",
                        Map.of(
                                "id",
                                record,
                                "name",
                                "王小明",
                                "phone",
                                "13800001234",
                                "heldOn",
                                "2024-05-01",
                                "validUntil",
                                "2024-06-01")))
                .hasStatus(303);
        Document noted = page(one);
        assertThat(noted.select("tbody tr")).hasSize(1);
        assertThat(noted.select("tbody tr").text()).contains("王小明").contains("counts no more");
        String remove = Objects.requireNonNull(noted.selectFirst("tbody form")).attr("action");
        assertThat(send(remove, Map.of())).hasStatus(303);
        assertThat(page(one).text()).contains("Nobody is noted yet");
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer =
                pages.get().uri(address).param("lang", "en").cookie(coordinator).exchange();
        assertThat(answer).as(address).hasStatus(200);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = pages.post().uri(address).queryParam("lang", "en");
        fields.forEach(request::param);
        return request.cookie(coordinator).with(FormToken.sent()).exchange();
    }
}
