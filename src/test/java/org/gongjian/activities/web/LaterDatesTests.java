package org.gongjian.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.series.Recurrence;
import org.gongjian.activities.series.SeriesDesk;
import org.gongjian.activities.series.SeriesId;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.district.Localized;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form that changes a date of a series and all later ones. */
@RoomTest
class LaterDatesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private SeriesDesk series;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private SignUpDesk signUps;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private ActivityId first;

    @BeforeEach
    void aSeriesOfThree() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        TestActivities.Hunchun hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        first = fixtures.planned(hunchun, TestActivities.DAY.plusDays(7));
        here.run(() -> series.repeat(
                here.coordinator(),
                first,
                SeriesId.next(),
                new Recurrence(Recurrence.Rhythm.WEEKLY, 1, null, 3, false)));
    }

    @Test
    void whatIsTypedOnceChangesOnAllDatesAndWhoeverSignedUpIsTold() throws Exception {
        ActivityId last = all().get(2).id();
        ShiftId shift = here.within(() ->
                Crowd.shift(shifts, here.coordinator(), last, clock.instant().minusSeconds(60), 3, terms -> terms));
        here.within(() ->
                signUps.signUp(here.volunteer().requireAccount(), last, new SignUp(SignUpId.next(), shift, false)));
        Document form = form("en");
        assertThat(form.select("main").text())
                .contains("changes on 12 June 2024 and on 2 later dates too", "Each date keeps its day.")
                .doesNotContain("Edited singly", "These stay as they are");
        assertThat(form.select("input[name=day]")).isEmpty();

        form.select("input[name=title.en]").val("A fair for everybody");
        form.select("input[name=from]").val("14:00");
        form.select("input[name=until]").val("15:30");
        assertThat(send(form)).hasStatus(303).hasHeader("Location", "/" + here.slug() + "/" + first.path() + "/series");

        assertThat(all()).extracting(one -> one.title().en()).containsOnly("A fair for everybody");
        assertThat(all().get(2).details().time().startsAt())
                .isEqualTo(TestActivities.DAY
                        .plusDays(21)
                        .atTime(14, 0)
                        .atZone(TestActivities.ZONE)
                        .toInstant());
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/desk/notices?lang=en")
                        .cookie(sessions.of(here.account(Role.VOLUNTEER)))
                        .exchange())
                .bodyText()
                .contains("What was planned for 26 June 2024 has changed")
                .doesNotContain("What was planned for 12 June 2024");
    }

    @Test
    void whatWasEditedSinglyOrIsCancelledIsNamedBefore() throws Exception {
        List<ActivityView> dates = all();
        here.run(() -> desk.cancel(here.coordinator(), dates.get(1).id(), 0, Localized.zh("大雨")));
        here.run(() -> desk.change(
                here.coordinator(), dates.get(2).id(), 0, dates.get(2).details().withItems(List.of()), null));

        Document form = form("zh-CN");
        assertThat(form.select("main").text()).contains("以下各次不变：", "2024年6月19日", "已取消", "单独改过的");
        assertThat(form.select("input[name=also]").eachAttr("value"))
                .containsExactly(dates.get(2).id().value().toString());

        form.select("input[name=title.zh]").val("便民集市");
        assertThat(send(form)).hasStatus(303);
        assertThat(all()).extracting(one -> one.title().zh()).containsOnlyOnce("便民集市");

        Document again = form("zh-CN");
        again.select("input[name=title.zh]").val("便民市集");
        again.select("input[name=also]").attr("checked", "checked");
        assertThat(send(again)).hasStatus(303);
        assertThat(all().get(2).title().zh()).isEqualTo("便民市集");
        assertThat(all().get(1).title().zh()).isNotEqualTo("便民市集");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() throws Exception {
        Document form = form("en");
        assertThat(send(form)).hasStatus(422).bodyText().contains("Nothing is changed here.");
        form.select("input[name=from]").val("16:00");
        form.select("input[name=until]").val("15:00");
        assertThat(send(form)).hasStatus(422).bodyText().contains("value=\"16:00\"", "href=\"#until\"");
        form.select("input[name=version]").val("9");
        form.select("input[name=until]").val("17:00");
        assertThat(send(form))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this meanwhile", "value=\"17:00\"", "name=\"version\" value=\"0\"");
        assertThat(all()).extracting(ActivityView::version).containsOnly(0);
    }

    @Test
    void whoDoesNotHostIsRefusedAndWhatStandsAloneIsNotThere() {
        assertThat(get(first, "en").cookie(sessions.of(here.account(Role.UNIT_CONTACT))))
                .hasStatus(403);
    }

    private List<ActivityView> all() {
        return here.within(() -> series.placeOf(first)).orElseThrow().all();
    }

    private Document form(String lang) throws Exception {
        MvcTestResult shown = get(first, lang)
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .exchange();
        assertThat(shown).hasStatusOk();
        return Jsoup.parse(shown.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private MockMvcRequestBuilder get(ActivityId id, String lang) {
        return pages.get().uri("/" + here.slug() + "/" + id.path() + "/series/change?lang=" + lang);
    }

    /** As a browser sends it. */
    private MvcTestResult send(Document form) {
        MockMvcRequestBuilder request = pages.post()
                .uri("/" + here.slug() + "/" + first.path() + "/series/change?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(Role.COORDINATOR)));
        for (Element field : form.select("main form input[name], main form textarea[name], main form select[name]")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if ((box && !field.hasAttr("checked")) || field.attr("name").startsWith("_")) {
                continue;
            }
            request.param(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("option[selected]").val()
                            : field.tagName().equals("textarea") ? field.text() : field.val());
        }
        return request.exchange();
    }
}
