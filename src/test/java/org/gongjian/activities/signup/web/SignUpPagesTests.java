package org.gongjian.activities.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class SignUpPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private TestClock clock;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk activityDesk;

    private TestGifts.Hunchun here;
    private ActivityId planned;
    private String activity;
    private Cookie volunteer;
    private Cookie coordinator;

    @BeforeEach
    void theStory() {
        here = gifts.hunchun();
        planned = here.within(() -> activityDesk.plan(
                here.coordinator(),
                new PlanActivity(
                        ActivityId.next(), activities.require(here.activity()).details(), null)));
        activity = "/" + here.district().slug() + "/" + planned.path();
        volunteer = sessions.of(here.district().account(Role.VOLUNTEER));
        coordinator = sessions.of(here.district().account(Role.COORDINATOR));
    }

    @Test
    void somebodySignsUpFromTheActivitysPageAndSeesItOnTheirOwn() throws Exception {
        ShiftId shift = shift(1, false);
        assertThat(page(activity, null).select("a[href=" + activity + "/sign-up]"))
                .isNotEmpty();
        assertThat(page(activity + "/sign-up", null).select("a[href^=/sign-in]"))
                .isNotEmpty();
        Document before = page(activity + "/sign-up", volunteer);
        assertThat(before.select("form[action=" + activity + "/sign-ups] button")
                        .text())
                .isEqualTo("Sign up");
        MvcTestResult sent = send(
                activity + "/sign-ups",
                volunteer,
                Map.of(
                        "id",
                        SignUpId.next().value().toString(),
                        "shift",
                        shift.value().toString()));
        assertThat(sent).hasStatus(303).hasHeader("Location", activity + "/sign-up");
        Document after = page(activity + "/sign-up", volunteer);
        assertThat(after.select(".gj-panel--green").text())
                .contains("You have a place")
                .contains("Number 1");
        assertThat(page("/" + here.district().slug() + "/me", volunteer)
                        .select("#mine")
                        .text())
                .contains("You have a place");
        assertThat(page(activity + "/shifts/" + shift.value(), coordinator).select("tbody tr"))
                .hasSize(1);
        send(Objects.requireNonNull(after.selectFirst("form[action$=/cancel]")).attr("action"), volunteer, Map.of());
        assertThat(page(activity + "/sign-up", volunteer).select("form[action=" + activity + "/sign-ups]"))
                .isNotEmpty();
    }

    @Test
    void theSignUpOfWhatHasBegunIsOfferedUntilItEnds() throws Exception {
        Instant before = clock.instant();
        Instant begins = Objects.requireNonNull(
                here.within(() -> activities.require(planned).details().time().startsAt()));
        try {
            for (Instant now : List.of(begins.minusSeconds(600), begins.plusSeconds(600))) {
                clock.set(now);
                Document form = page(
                        activity + "/shifts/new", sessions.of(here.district().account(Role.COORDINATOR)));
                assertThat(form.select("[name=closes-hour]").val())
                        .isEqualTo(form.select(now.isBefore(begins) ? "[name=from]" : "[name=until]")
                                .val());
            }
        } finally {
            clock.set(before);
        }
    }

    @Test
    void whoIsRefusedReadsWhyAndNothingIsWritten() throws Exception {
        ShiftId shift = shift(1, true);
        send(activity + "/sign-ups", coordinator, ask(shift));
        MvcTestResult full = send(activity + "/sign-ups", volunteer, ask(shift));
        assertThat(full).hasStatus(409);
        assertThat(Jsoup.parse(full.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .isEqualTo("All places are taken, and there is no waitlist.");
        MvcTestResult lost = send(activity + "/sign-ups", volunteer, Map.of("shift", "no-id"));
        assertThat(lost).hasStatus(409);
    }

    @Test
    void aGuestGetsAPageOfTheirOwn() throws Exception {
        ShiftId shift = here.within(() -> Crowd.shift(
                shifts, here.coordinator(), planned, clock.instant().minusSeconds(60), 3, Crowd::forGuests));
        String form = activity + "/shifts/" + shift.value() + "/together";
        assertThat(page(form, null).select("textarea[name=guests]")).hasSize(1);
        MvcTestResult wrong =
                send(form, null, Map.of("id", SignUpId.next().value().toString(), "guests", "王小明"));
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("textarea")
                        .text())
                .isEqualTo("王小明");
        MvcTestResult sent =
                send(form, null, Map.of("id", SignUpId.next().value().toString(), "guests", "王小明 13800001234\n李四"));
        assertThat(sent).hasStatus(303);
        String own = String.valueOf(sent.getResponse().getHeader("Location"));
        assertThat(own).contains("/join/");
        assertThat(page(own, null).select(".gj-rows > li")).hasSize(2);
        assertThat(send(own + "/cancel", null, Map.of())).hasStatus(303);
        assertThat(page(own, null).text()).contains("Cancelled");
    }

    @Test
    void theHostsAddAndChangeAShift() throws Exception {
        Document form = page(activity + "/shifts/new", coordinator);
        assertThat(form.select("#capacity")).hasSize(1);
        Map<String, String> typed = new HashMap<>(Map.of(
                "id", ShiftId.next().value().toString(),
                "day", "2024-07-05",
                "from", "9:00",
                "until", "11:00",
                "mode", "LOTTERY",
                "opens-day", "2024-06-05",
                "opens-hour", "8:00",
                "closes-day", "2024-07-04",
                "closes-hour", "8:00",
                "waitlist", "true"));
        MvcTestResult missing = send(activity + "/shifts", coordinator, typed);
        assertThat(missing).hasStatus(422);
        typed.put("capacity", "20");
        MvcTestResult added = send(activity + "/shifts", coordinator, typed);
        assertThat(added).hasStatus(303);
        String own = String.valueOf(added.getResponse().getHeader("Location"));
        assertThat(page(own + "/edit", coordinator).select("#capacity").attr("value"))
                .isEqualTo("20");
        assertThat(page(own + "/draw", null).text()).contains("SHA-256");
        typed.put("version", "0");
        typed.put("capacity", "30");
        assertThat(send(own, coordinator, typed)).hasStatus(303);
        typed.put("capacity", "40");
        assertThat(send(own, coordinator, typed)).hasStatus(409);
        assertThat(send(own + "/remove", coordinator, Map.of("version", "1"))).hasStatus(303);
        assertThat(pages.get().uri(own + "/draw").exchange()).hasStatus(404);
    }

    private ShiftId shift(int places, boolean fullIsFull) {
        return here.within(() -> Crowd.shift(
                shifts,
                here.coordinator(),
                planned,
                clock.instant().minusSeconds(60),
                places,
                terms -> fullIsFull ? Crowd.withoutWaitlist(terms) : terms));
    }

    private static Map<String, String> ask(ShiftId shift) {
        return Map.of(
                "id", SignUpId.next().value().toString(), "shift", shift.value().toString());
    }

    private Document page(String address, @Nullable Cookie as) throws Exception {
        var request = pages.get().uri(address).param("lang", "en");
        MvcTestResult answer = (as == null ? request : request.cookie(as)).exchange();
        assertThat(answer).as(address).hasStatus(200);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult send(String address, @Nullable Cookie as, Map<String, String> fields) {
        var request = pages.post().uri(address).queryParam("lang", "en");
        fields.forEach(request::param);
        return (as == null ? request : request.cookie(as))
                .with(FormToken.sent())
                .exchange();
    }
}
