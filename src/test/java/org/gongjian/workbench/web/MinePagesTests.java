package org.gongjian.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.CheckInOutcome;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.activities.training.Training;
import org.gongjian.activities.training.TrainingDesk;
import org.gongjian.activities.training.TrainingId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.volunteers.TestVolunteers;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page about oneself: what I may join, what I signed up for, and why I may not. */
@RoomTest
class MinePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestVolunteers volunteers;

    @Autowired
    private VolunteerDesk desk;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private Shifts allShifts;

    @Autowired
    private Panels panels;

    @Autowired
    private SignUps signUps;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private TrainingDesk trainings;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private TestActivities.Hunchun hunchun;
    private TestAccount me;
    private Cookie session;
    private ActivityId activity;
    private ShiftId shift;

    @BeforeEach
    void anActivityOneMayJoin() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        me = here.account(Role.VOLUNTEER);
        session = sessions.of(me);
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        activity = fixtures.planned(hunchun, LocalDate.of(2024, 6, 20));
        shift = here.within(() -> Crowd.shift(
                shifts, hunchun.coordinator(), activity, clock.instant().minusSeconds(60), 5, terms -> terms));
    }

    @Test
    void somebodyWithoutADeskBeginsHere() {
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus(303).hasRedirectedUrl("/" + here.slug() + "/me");
        assertThat(pages.get().uri("/me").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("/" + here.slug() + "/me");
        assertThat(pages.get().uri("/" + here.slug() + "/me")).hasStatus(302);
    }

    @Test
    void whatIMayJoinHasAButtonAndIsThenAmongMySignUps() throws Exception {
        Document before = page("en");
        assertThat(before.select("#open li")).hasSize(1);
        assertThat(before.select("#mine").text()).contains("Nothing to come");
        assertThat(before.select(".gj-next")).isEmpty();
        assertThat(before.select("#h-register").text()).isEqualTo("Become a volunteer");
        Element form = Objects.requireNonNull(before.selectFirst("#open form"));
        MvcTestResult pressed = pages.post()
                .uri(form.attr("action"))
                .param("id", form.select("input[name=id]").attr("value"))
                .param("shift", form.select("input[name=shift]").attr("value"))
                .cookie(session)
                .with(FormToken.sent())
                .exchange();
        assertThat(pressed).hasStatus(303);
        Document after = page("en");
        assertThat(after.select("#open li")).isEmpty();
        assertThat(after.select("#mine li")).hasSize(1);
        assertThat(after.select(".gj-next a.btn").attr("href")).contains("/pass/");
        assertThat(page("zh-CN").select("main").text())
                .contains("您好", "我的报名", "出示签到码", "共建共享")
                .doesNotContain("??");
        assertThat(after.select("main").text()).doesNotContain("??");
    }

    @Test
    void whatIMayNotJoinSaysWhy() throws Exception {
        TrainingId firstAid = TrainingId.next();
        here.run(() -> {
            trainings.add(hunchun.coordinator(), new Training(firstAid, Localized.of("急救培训", "First aid")));
            trainings.want(hunchun.coordinator(), activity, shift, Set.of(firstAid));
        });
        Document page = page("en");
        assertThat(page.select("#open form")).isEmpty();
        assertThat(page.select("#open .gj-refused").text()).contains("Not for you at the moment", "First aid");
    }

    @Test
    void whoseSignUpEndedOrIsYetToBeginIsNotThere() throws Exception {
        here.run(() -> Crowd.shift(
                shifts,
                hunchun.coordinator(),
                fixtures.planned(hunchun, LocalDate.of(2024, 6, 21)),
                clock.instant().plusSeconds(600),
                5,
                terms -> terms));
        assertThat(page("en").select("#open li")).hasSize(1);
    }

    @Test
    void aVolunteerSeesTheNumberAndWhoCameIsActiveUntilItIsTakenBack() throws Exception {
        VolunteerId id = here.within(() -> volunteers.register(me.actor(), me.person(), here.community()));
        whatIMayJoinHasAButton();
        Document page = page("en");
        assertThat(page.select("main").text()).contains("Volunteer 20240000001");
        assertThat(page.select("#h-register")).isEmpty();
        SignUpId signUp = here.within(() -> signUps.of(me.person())).getFirst().id();
        clock.set(here.within(() -> allShifts.require(shift)).details().startsAt());
        take(new CheckIn(
                CheckInId.next(), CheckIn.Kind.IN, CheckIn.Way.ROLL_CALL, signUp, null, clock.instant(), null));
        here.run(() -> {
            assertThat(desk.byId(id).orElseThrow().active()).isTrue();
            assertThat(panels.relatedTo(id.ref()))
                    .extracting(RelatedRecords.Group::heading)
                    .containsExactly("activities.check-in.of-volunteer");
        });
        take(new CheckIn(
                CheckInId.next(), CheckIn.Kind.UNDO, CheckIn.Way.ROLL_CALL, signUp, null, clock.instant(), "a slip"));
        here.run(() -> assertThat(desk.byId(id).orElseThrow().activeOn()).isNull());
    }

    private void take(CheckIn step) {
        here.run(() -> assertThat(checkIns.take(hunchun.coordinator(), activity, shift, List.of(step)))
                .extracting(CheckInOutcome::result)
                .containsExactly(CheckInOutcome.Result.DONE));
    }

    private void whatIMayJoinHasAButton() throws Exception {
        Element form = Objects.requireNonNull(page("en").selectFirst("#open form"));
        var request = pages.post().uri(form.attr("action"));
        Map.of(
                        "id", form.select("input[name=id]").attr("value"),
                        "shift", form.select("input[name=shift]").attr("value"))
                .forEach(request::param);
        assertThat(request.cookie(session).with(FormToken.sent()).exchange()).hasStatus(303);
    }

    private Document page(String language) throws Exception {
        MvcTestResult answer = pages.get()
                .uri("/" + here.slug() + "/me")
                .param("lang", language)
                .cookie(session)
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
