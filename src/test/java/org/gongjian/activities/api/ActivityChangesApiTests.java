package org.gongjian.activities.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.series.SeriesId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Asking;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Postponing, what to know before, and series, as programs see and change them. */
@RoomTest
class ActivityChangesApiTests {

    private static final Map<String, String> RAIN = Map.of("zh-CN", "大雨");

    private final TestDistrict here;
    private final ActivityId id;
    private final TestActivities.Hunchun hunchun;
    private final TestActivities fixtures;
    private final Asking api;
    private final String path;

    ActivityChangesApiTests(
            @Autowired TestActivities fixtures,
            @Autowired TestAccounts accounts,
            @Autowired MockMvcTester site,
            @Autowired TestPrograms programs) {
        this.fixtures = fixtures;
        here = accounts.aDistrict();
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        id = fixtures.planned(hunchun);
        api = new Asking(site, programs, "/api/v1/" + here.slug());
        path = "/" + id.path();
    }

    @Test
    void anActivityIsPostponedOnTheVersionThatWasReadAndByItsHostsOnly() {
        Map<String, Object> week = Map.of("time", time("2024-06-12", "01"), "because", RAIN);
        assertThat(api.post(here.coordinator(), path + "/postponement", week))
                .as("without a version")
                .hasStatus(428);
        assertThat(api.step(here.contact(), path + "/postponement", 0, week)).hasStatus(403);
        assertThat(api.step(here.coordinator(), path + "/postponement", 7, week))
                .hasStatus(412);
        MvcTestResult postponed = api.step(here.coordinator(), path + "/postponement", 0, week);
        assertThat(postponed).hasStatusOk();
        assertThat(api.read(postponed).at("/details/time/day").asString()).isEqualTo("2024-06-12");
        assertThat(Asking.tag(postponed)).startsWith("\"1-");
        assertThat(api.step(here.coordinator(), path + "/postponement", 1, week))
                .as("stands already")
                .hasStatus(422)
                .bodyText()
                .contains("day");
    }

    @Test
    void aClashIsToldBesideItsFieldAndPassedOverWithAReason() {
        fixtures.planned(hunchun, TestActivities.DAY.plusDays(7));
        Map<String, Object> there = Map.of("time", time("2024-06-12", "01"), "because", RAIN);
        assertThat(api.step(here.coordinator(), path + "/postponement", 0, there))
                .hasStatus(422)
                .bodyText()
                .contains("despite");
        assertThat(api.step(
                        here.coordinator(),
                        path + "/postponement",
                        0,
                        Map.of("time", time("2024-06-12", "01"), "because", RAIN, "despite", "两个房间")))
                .hasStatusOk();
    }

    @Test
    void whatToKnowBeforeIsReadByEverybodyAndWrittenOnItsVersion() {
        assertThat(api.read(Actor.visitor(), path + "/preparation")
                        .path("version")
                        .asInt())
                .isZero();
        Map<String, Object> known = Map.of("risks", Map.of("zh-CN", "路滑"), "bring", Map.of("zh-CN", "手套"));
        assertThat(api.put(here.contact(), path + "/preparation", 0, known)).hasStatus(403);
        assertThat(api.put(here.coordinator(), path + "/preparation", 7, known))
                .as("a version nobody wrote")
                .hasStatus(412);
        MvcTestResult written = api.put(here.coordinator(), path + "/preparation", 0, known);
        assertThat(written).hasStatusOk();
        assertThat(api.read(written).at("/risks/zh-CN").asString()).isEqualTo("路滑");
        assertThat(api.put(here.coordinator(), path + "/preparation", 0, Map.of()))
                .hasStatus(412);
        assertThat(api.put(
                        here.coordinator(),
                        path + "/preparation",
                        1,
                        Map.of("risks", Map.of("zh-CN", "路".repeat(1_001)))))
                .hasStatus(422);
        assertThat(api.get(Actor.visitor(), "/" + ActivityId.next().path() + "/preparation"))
                .hasStatus(404);
    }

    @Test
    void aSeriesIsMadeChangedFromADateOnAndCancelled() {
        assertThat(api.get(Actor.visitor(), path + "/series")).hasStatus(404);
        Map<String, Object> weekly = Map.of(
                "id",
                SeriesId.next().value().toString(),
                "recurrence",
                Map.of("rhythm", "WEEKLY", "every", 1, "count", 3, "skipHolidays", false));
        assertThat(api.post(here.contact(), path + "/series", weekly)).hasStatus(403);
        MvcTestResult made = api.post(here.coordinator(), path + "/series", weekly);
        assertThat(made).hasStatusOk();
        assertThat(api.read(made).path("dates")).hasSize(3);
        assertThat(api.post(here.coordinator(), path + "/series", weekly))
                .as("sent again")
                .hasStatusOk();

        JsonNode second =
                api.read(Actor.visitor(), path + "/series").path("dates").get(1);
        String later = "/activities/" + second.path("id").asString() + "/series";
        Map<String, Object> change = Map.of(
                "details", hunchun.details(TestActivities.DAY.plusDays(7)).withItems(List.of()), "also", List.of());
        assertThat(api.post(here.coordinator(), later + "/change", change)).hasStatus(428);
        assertThat(api.step(here.coordinator(), later + "/change", 5, change)).hasStatus(412);
        JsonNode changed = api.read(api.step(here.coordinator(), later + "/change", 0, change));
        assertThat(changed.path("number").asInt()).isEqualTo(2);
        assertThat(changed.path("editedSingly")).isEmpty();
        assertThat(changed.path("dates").get(0).at("/details/items")).isNotEmpty();
        assertThat(changed.path("dates").get(2).at("/details/items")).isEmpty();

        JsonNode cancelled = api.read(api.post(here.coordinator(), later + "/cancellation", Map.of("because", RAIN)));
        assertThat(cancelled
                        .path("dates")
                        .valueStream()
                        .map(date -> date.path("state").asString()))
                .containsExactly("PLANNED", "CANCELLED", "CANCELLED");
    }

    private static Map<String, String> time(String day, String hour) {
        return Map.of("day", day, "startsAt", day + "T" + hour + ":00:00Z", "endsAt", day + "T" + hour + ":30:00Z");
    }
}
