package org.gongjian.activities.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar, its feeds and the poster; postponing and repeating from the pages. */
@RoomTest
class CalendarPagesTests {

    private static final Pattern ACTIVITY = Pattern.compile("href=\"[^\"]*/(activities/[0-9a-f-]{36})\"");
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\" href=\"/[^/]+/(activities/calendar[?]day=[^\"]+)\"");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private TestActivities.Hunchun hunchun;
    private ActivityId id;

    @BeforeEach
    void aPlannedActivity() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        id = fixtures.planned(hunchun);
    }

    @Test
    void aMonthShowsItsDaysAndWhatWasCancelled() {
        assertThat(get("activities/calendar?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("June 2024", "aria-current=\"date\"", id.path(), "activities/calendar.ics");
        here.run(() -> desk.cancel(here.coordinator(), id, 0, Localized.en("Heavy rain")));
        assertThat(get("activities/calendar?lang=en&month=2024-06")).bodyText().contains(id.path(), "Cancelled");
        assertThat(get("activities/calendar?lang=en&month=2024-07")).bodyText().contains("Nothing in this month");
        assertThat(get("activities/calendar?lang=en&month=2024-99&unit=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("June 2024");
        assertThat(get("activities/calendar?lang=en&month=2024-06&unit="
                        + here.partner().value()))
                .bodyText()
                .contains(id.path(), "units/" + here.partner().value() + "/activities.ics");
    }

    @Test
    void aCrowdedMonthShowsAFewOfEachDayAndTheDayOpensPageByPage() {
        here.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("""
                with made as (
                    insert into activity (id, title, purpose, place_id, takes_place_on, starts_at, state, version)
                    select gen_random_uuid(), title, purpose, place_id, takes_place_on,
                           case when number > 2 then starts_at - interval '8 hours' + number * interval '1 minute' end,
                           'planned', 0
                      from activity, generate_series(1, 104) as number where id = :id
                    returning id
                )
                insert into activity_host (activity_id, unit_id, role, seq)
                select made.id, host.unit_id, host.role, host.seq
                  from made, activity_host host where host.activity_id = :id
                """).param("id", id.value()).update()));

        String month = text("activities/calendar?lang=en&month=2024-06");
        assertThat(month).contains("All 105", "day=2024-06-05");
        assertThat(activities(month)).hasSize(3);

        List<String> walked = new ArrayList<>();
        String page = "activities/calendar?lang=en&day=2024-06-05";
        for (Optional<String> next = Optional.of(page); next.isPresent(); ) {
            String shown = text(next.get());
            walked.addAll(activities(shown));
            next = NEXT.matcher(shown)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        assertThat(walked).hasSize(105).doesNotHaveDuplicates().endsWith(id.path());
        assertThat(activities(text("activities/calendar?lang=en&day=2024-06-05&unit="
                        + here.partner().value())))
                .hasSize(50);
        assertThat(activities(text("activities/calendar?lang=en&day=2024-06-05&unit=" + NewId.uuid())))
                .isEmpty();
        assertThat(text("activities/calendar?lang=en&day=2024-06-06")).contains("Nothing on this day");
        assertThat(text("activities/calendar?lang=en&day=2024-06-31&after=nonsense"))
                .contains("June 2024");
    }

    private String text(String path) {
        return new String(get(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> activities(String page) {
        return ACTIVITY.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void otherCalendarsSubscribeToTheDistrictAUnitOrOne() {
        for (String path : new String[] {
            "activities/calendar.ics",
            "units/" + here.partner().value() + "/activities.ics",
            id.path() + "/activity.ics"
        }) {
            assertThat(get(path + "?lang=zh-CN"))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
                    .bodyText()
                    .contains("BEGIN:VEVENT\r\n", "UID:" + id.value() + "@", "DTSTART:20240605T010000Z\r\n");
        }
        here.run(() -> desk.cancel(here.coordinator(), id, 0, Localized.en("Heavy rain")));
        assertThat(get(id.path() + "/activity.ics?lang=en"))
                .bodyText()
                .contains("STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n", "DESCRIPTION:Heavy rain\r\n");
        assertThat(get("units/" + NewId.uuid() + "/activities.ics")).hasStatus(404);
        assertThat(get(ActivityId.next().path() + "/activity.ics")).hasStatus(404);
    }

    @Test
    void aPosterIsAPdf() {
        assertThat(get(id.path() + "/poster.pdf?lang=zh-CN"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .body()
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theKeeperPostponesWithAReasonAndThePageSaysSo() {
        assertThat(get(id.path() + "/postpone?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2024-06-05\"");
        assertThat(send(id.path() + "/postpone").param("version", "0").param("day", "2024-06-12"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"2024-06-12\"");
        assertThat(send(id.path() + "/postpone")
                        .param("version", "0")
                        .param("day", "2024-06-12")
                        .param("from", "9:00")
                        .param("because.en", "Heavy rain"))
                .hasStatus(303);
        assertThat(get(id.path() + "?lang=en"))
                .bodyText()
                .contains("from 5 June 2024 to 12 June 2024: Heavy rain", "12 June 2024, 09:00");
    }

    @Test
    void aClashIsTypedOverWithAReasonOnTheSameForm() {
        ActivityId other = fixtures.planned(hunchun, TestActivities.DAY.plusDays(7));
        MockMvcRequestBuilder clashing = send(id.path() + "/postpone")
                .param("version", "0")
                .param("day", "2024-06-12")
                .param("from", "9:30")
                .param("because.en", "Heavy rain");
        assertThat(clashing).hasStatus(422).bodyText().contains("takes place there", "name=\"despite\"", "Heavy rain");
        assertThat(send(id.path() + "/postpone")
                        .param("version", "0")
                        .param("day", "2024-06-12")
                        .param("from", "9:30")
                        .param("because.en", "Heavy rain")
                        .param("despite", "Two rooms"))
                .hasStatus(303);
        assertThat(get(other.path())).hasStatusOk();
    }

    @Test
    void anActivityIsRepeatedAndItsDatesStandTogether() {
        assertThat(get(id.path() + "/repeat?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("5 June 2024", "second Saturday");
        UUID series = NewId.uuid();
        assertThat(send(id.path() + "/repeat")
                        .param("id", series.toString())
                        .param("rhythm", "WEEKLY")
                        .param("every", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Fill in either how many dates, or until when.");
        assertThat(send(id.path() + "/repeat")
                        .param("id", series.toString())
                        .param("rhythm", "WEEKLY")
                        .param("every", "1")
                        .param("count", "3"))
                .hasStatus(303);
        assertThat(get(id.path() + "?lang=en")).bodyText().contains("date 1 of 3");
        assertThat(get(id.path() + "/series?lang=en")).bodyText().contains("12 June 2024", "19 June 2024");
        assertThat(send(id.path() + "/series/cancel").param("because.en", "The hall is rebuilt"))
                .hasStatus(303);
        assertThat(get(id.path() + "/series?lang=en")).bodyText().contains("The hall is rebuilt");
    }

    private MockMvcRequestBuilder send(String path) {
        return pages.post()
                .uri("/" + here.slug() + "/" + path + "?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(Role.COORDINATOR)));
    }

    private MockMvcRequestBuilder get(String path) {
        return pages.get().uri("/" + here.slug() + "/" + path);
    }
}
