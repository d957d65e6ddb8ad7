package org.gongjian.activities.teams.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
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

/** A volunteer founds a team, signs it up, and its car is taken along. */
@RoomTest
class TeamPagesTests {

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
    private String teams;
    private String activity;
    private String shift;
    private Cookie volunteer;
    private Cookie coordinator;

    @BeforeEach
    void anActivityToSignUpFor() {
        here = gifts.hunchun();
        ActivityId planned = here.within(() -> activityDesk.plan(
                here.coordinator(),
                new PlanActivity(
                        ActivityId.next(), activities.require(here.activity()).details(), null)));
        ShiftId id = here.within(() ->
                Crowd.shift(shifts, here.coordinator(), planned, clock.instant().minusSeconds(60), 5, terms -> terms));
        teams = "/" + here.district().slug() + "/teams";
        activity = "/" + here.district().slug() + "/" + planned.path();
        shift = activity + "/shifts/" + id.value();
        volunteer = sessions.of(here.district().account(Role.VOLUNTEER));
        coordinator = sessions.of(here.district().account(Role.COORDINATOR));
    }

    @Test
    void aTeamIsFoundedSignedUpAndItsCarTakenAlong() throws Exception {
        assertThat(page(teams, volunteer).text()).contains("No team yet");
        assertThat(page(shift + "/team", volunteer).text()).contains("You lead no team");
        String id = page(teams + "/new", volunteer).select("input[name=id]").attr("value");
        MvcTestResult wrong = send(teams, volunteer, Map.of("id", id, "name", "爱心车队", "vehicles", "吉H·12345"));
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("textarea[name=vehicles]")
                        .text())
                .isEqualTo("吉H·12345");
        MvcTestResult founded = send(
                teams,
                volunteer,
                Map.of(
                        "id",
                        id,
                        "name",
                        "爱心车队",
                        "skills",
                        "急救、驾驶",
                        "guests",
                        "王小明 13800001234",
                        "vehicles",
                        "吉H·12345 4"));
        assertThat(founded).hasStatus(303).hasHeader("Location", teams + "/" + id);
        assertThat(page(teams + "/" + id, volunteer).text())
                .contains("急救 · 驾驶")
                .contains("王小明")
                .contains("吉H·12345")
                .contains("4 seats");
        assertThat(page(teams, volunteer).select(".gj-rows > li").text()).contains("2 people, 1 vehicle");

        assertThat(page(activity + "/sign-up", volunteer).select("a[href=" + shift + "/team]"))
                .hasSize(1);
        Document form = page(shift + "/team", volunteer);
        List<String> persons = form.select("input[name=persons]").eachAttr("value");
        assertThat(persons).hasSize(2);
        assertThat(form.select("input[name=persons][checked]")).hasSize(2);
        assertThat(send(
                        shift + "/team",
                        volunteer,
                        Map.of("id", SignUpId.next().value().toString(), "team", id)))
                .hasStatus(422);
        MvcTestResult signedUp = pages.post()
                .uri(shift + "/team")
                .param("id", SignUpId.next().value().toString())
                .param("team", id)
                .param("persons", persons.toArray(String[]::new))
                .cookie(volunteer)
                .with(FormToken.sent())
                .exchange();
        assertThat(signedUp).hasStatus(303).hasHeader("Location", activity + "/sign-up");
        assertThat(page(activity + "/sign-up", volunteer).select(".gj-panel--green"))
                .hasSize(2);

        Document lent = page(activity + "/transport/team-vehicles", coordinator);
        assertThat(lent.text()).contains("爱心车队 1").doesNotContain("吉H");
        String take = Objects.requireNonNull(lent.selectFirst("main form")).attr("action");
        assertThat(send(take, coordinator, Map.of())).hasStatus(303);
        assertThat(send(take, coordinator, Map.of())).hasStatus(303);
        assertThat(page(activity + "/transport", coordinator).text())
                .contains("爱心车队 1")
                .contains("吉H·12345");
        assertThat(page(activity + "/transport/team-vehicles", coordinator).text())
                .contains("taken along");
    }

    @Test
    void itsFormKeepsWhatIsThereAndRefusesAStaleChange() throws Exception {
        String id = page(teams + "/new", volunteer).select("input[name=id]").attr("value");
        send(teams, volunteer, Map.of("id", id, "name", "爱心车队", "guests", "王小明 13800001234", "vehicles", "吉H·12345 4"));
        Document form = page(teams + "/" + id + "/edit", coordinator);
        assertThat(form.select("input[name=members][checked]")).hasSize(2);
        assertThat(form.select("textarea[name=vehicles]").text()).isEqualTo("吉H·12345 4");
        String leader = form.select("select[name=leader] option[selected]").attr("value");
        Map<String, String> changed = Map.of("version", "0", "name", "新车队", "leader", leader);
        assertThat(send(teams + "/" + id, coordinator, changed)).hasStatus(303);
        assertThat(page(teams + "/" + id, coordinator).text()).contains("新车队").doesNotContain("王小明");
        assertThat(send(teams + "/" + id, coordinator, changed)).hasStatus(409);
    }

    private Document page(String address, Cookie as) throws Exception {
        MvcTestResult answer =
                pages.get().uri(address).param("lang", "en").cookie(as).exchange();
        assertThat(answer).as(address).hasStatus(200);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(String address, Cookie as, Map<String, String> fields) {
        var request = pages.post().uri(address).queryParam("lang", "en");
        fields.forEach(request::param);
        return request.cookie(as).with(FormToken.sent()).exchange();
    }
}
