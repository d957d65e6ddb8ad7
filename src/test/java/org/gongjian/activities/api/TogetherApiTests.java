package org.gongjian.activities.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
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

/** Teams, trainings and class lists, as programs see and change them. */
@RoomTest
class TogetherApiTests {

    private static final LocalDate DAY = LocalDate.of(2124, 6, 5);
    private static final Map<String, Object> WANG = Map.of("name", "王师傅", "phone", "13800001234");

    private final TestDistrict here;
    private final TestActivities.Hunchun hunchun;
    private final ActivityId activity;
    private final ShiftDesk shiftDesk;
    private final Asking api;

    TogetherApiTests(
            @Autowired TestActivities fixtures,
            @Autowired TestAccounts accounts,
            @Autowired ShiftDesk shiftDesk,
            @Autowired MockMvcTester site,
            @Autowired TestPrograms programs) {
        here = accounts.aDistrict();
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        activity = fixtures.planned(hunchun, DAY);
        this.shiftDesk = shiftDesk;
        api = new Asking(site, programs, "/api/v1/" + here.slug());
    }

    @Test
    void whoeverFoundsATeamLeadsItAndChangesItOnItsVersion() {
        String id = NewId.uuid().toString();
        MvcTestResult founded = api.post(here.volunteer(), "/teams", team(id, "爱心车队"));
        assertThat(founded).hasStatus(201);
        JsonNode team = api.read(founded);
        assertThat(team.path("members").size()).isEqualTo(2);
        assertThat(team.at("/vehicles/0/seats").asInt()).isEqualTo(4);
        assertThat(Asking.tag(founded)).startsWith("\"0-");

        assertThat(api.put(here.volunteer(), "/teams/" + id, 7, team(id, "雷锋车队")))
                .hasStatus(412);
        assertThat(api.put(here.contact(), "/teams/" + id, 0, team(id, "雷锋车队"))).hasStatus(403);
        assertThat(api.put(
                        here.volunteer(), "/teams/" + id, 0, team(NewId.uuid().toString(), "雷锋车队")))
                .as("another team's id")
                .hasStatus(422);
        MvcTestResult changed = api.put(here.coordinator(), "/teams/" + id, 0, team(id, "雷锋车队"));
        assertThat(changed).hasStatusOk();
        assertThat(api.read(changed).path("name").asString()).isEqualTo("雷锋车队");
        assertThat(api.read(here.coordinator(), "/teams").at("/items/0/name").asString())
                .isEqualTo("雷锋车队");
        assertThat(api.get(Actor.visitor(), "/teams")).hasStatus(403);
    }

    @Test
    void aTrainingIsNotedForSomebodyAndTakenBack() {
        String training = NewId.uuid().toString();
        Map<String, Object> firstAid = Map.of("id", training, "name", Map.of("zh-CN", "急救培训"));
        assertThat(api.post(here.contact(), "/trainings", firstAid)).hasStatus(403);
        assertThat(api.post(here.coordinator(), "/trainings", firstAid)).hasStatus(201);

        String record = NewId.uuid().toString();
        String records = "/trainings/" + training + "/records";
        assertThat(api.post(
                        here.coordinator(),
                        records,
                        Map.of("id", record, "who", WANG, "heldOn", "2024-03-01", "validUntil", "2024-02-01")))
                .hasStatus(422)
                .bodyText()
                .contains("validUntil");
        assertThat(api.post(here.coordinator(), records, Map.of("id", record, "who", WANG, "heldOn", "2024-03-01")))
                .hasStatus(204);
        assertThat(api.read(here.coordinator(), records).at("/items/0/name").asString())
                .isEqualTo("王师傅");
        assertThat(api.get(here.contact(), records)).hasStatus(403);

        ShiftId shift = shift(false);
        MvcTestResult wanted = api.post(
                here.coordinator(),
                "/" + activity.path() + "/shifts/" + shift.value() + "/trainings",
                Map.of("trainings", List.of(training)));
        assertThat(wanted).hasStatusOk();
        assertThat(api.read(wanted).at("/trainings/0").asString()).isEqualTo(training);
    }

    @Test
    void aClassIsSignedUpAsAWholeOrEveryFaultyLineIsNamed() {
        ShiftId shift = shift(true);
        String lists = "/" + activity.path() + "/shifts/" + shift.value() + "/class-lists";
        Map<String, Object> young = Map.of("name", "王一", "birthYear", 2120);
        Map<String, Object> grown = Map.of("name", "王二", "birthYear", 2080);
        assertThat(api.post(here.coordinator(), lists, signed(List.of(young, grown, young))))
                .hasStatus(422)
                .bodyText()
                .contains("listed[0]", "listed[2]")
                .doesNotContain("listed[1]");

        MvcTestResult taken = api.post(here.coordinator(), lists, signed(List.of(grown)));
        assertThat(taken).hasStatus(201);
        assertThat(api.read(taken).path("entries").size()).isEqualTo(1);
        assertThat(api.read(here.coordinator(), lists).path("items").size()).isEqualTo(1);
        assertThat(api.get(here.volunteer(), lists)).hasStatus(403);
    }

    private ShiftId shift(boolean grownUps) {
        ShiftId id = ShiftId.next();
        SignUpTerms open = SignUpTerms.open(Instant.EPOCH, at(2));
        SignUpTerms terms = new SignUpTerms(
                open.mode(), open.opensAt(), open.closesAt(), grownUps ? 18 : null, false, false, true, false, null);
        hunchun.run(() -> shiftDesk.add(
                hunchun.coordinator(),
                activity,
                id,
                new ShiftDetails(Localized.zh("参观"), at(1), at(3), false, 30, terms)));
        return id;
    }

    private static Instant at(int hour) {
        return DAY.atTime(hour, 0).atZone(TestActivities.ZONE).toInstant();
    }

    private static Map<String, Object> team(String id, String name) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "skills",
                List.of("急救"),
                "members",
                List.of(),
                "newcomers",
                List.of(WANG),
                "vehicles",
                List.of(Map.of("id", NewId.uuid().toString(), "plate", "吉H·12345", "seats", 4)));
    }

    private static Map<String, Object> signed(List<Map<String, Object>> listed) {
        return Map.of("id", NewId.uuid().toString(), "vouchedBy", "张老师", "listed", listed);
    }
}
