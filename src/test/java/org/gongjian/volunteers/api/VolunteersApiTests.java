package org.gongjian.volunteers.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.volunteers.TestVolunteers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class VolunteersApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestDistrict here;

    VolunteersApiTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @Test
    void aVolunteerIsRegisteredChangedLeavesAndComesBack() {
        UUID id = UUID.randomUUID();
        MvcTestResult entered = enter(id, "王芳");
        assertThat(entered).hasStatus(201);
        assertThat(programs.read(entered).path("number").asString()).startsWith("2024");
        assertThat(change(PUT, here.coordinator(), "/" + id, 0, profile("FIRST_AID")))
                .hasStatusOk()
                .bodyText()
                .contains("FIRST_AID");
        assertThat(change(PUT, here.coordinator(), "/" + id, 0, profile("TEACHING")))
                .hasStatus(412);
        MvcTestResult left = change(
                POST,
                here.coordinator(),
                "/" + id + "/departure",
                1,
                Map.of("on", "2024-06-05", "reason", "MOVED_AWAY"));
        assertThat(left).hasStatusOk();
        assertThat(programs.read(left).path("leftOn").asString()).isEqualTo("2024-06-05");
        assertThat(read("?standing=LEFT").path("items")).hasSize(1);
        MvcTestResult back = change(POST, here.coordinator(), "/" + id + "/return", 2, "");
        assertThat(back).hasStatusOk();
        assertThat(programs.read(back).hasNonNull("leftOn")).isFalse();
    }

    @Test
    void aListIsReadInPartsAndItsPersonsAreMasked() {
        List.of("王芳", "李梅", "赵云")
                .forEach(name -> assertThat(enter(UUID.randomUUID(), name)).hasStatus(201));
        JsonNode first = read("?limit=2");
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/items/0/person/name").asString()).isEqualTo("赵云");
        assertThat(first.at("/items/0/person/phone").asString()).contains("*").endsWith("8000");
        JsonNode second = read("?limit=2&after=" + first.path("next").asString());
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(read("?q=limei").path("items")).hasSize(1);
        assertThat(read("?skill=COOKING").path("items")).isEmpty();
    }

    @Test
    void whoKeepsNoVolunteersRegistersAndReadsNone() {
        UUID id = UUID.randomUUID();
        assertThat(enter(id, "王芳")).hasStatus(201);
        assertThat(programs.get(site, here.contact(), path("")).exchange()).hasStatus(403);
        assertThat(programs.get(site, here.contact(), path("/" + id)).exchange())
                .hasStatus(403);
        assertThat(change(POST, here.contact(), "", 0, registration(UUID.randomUUID(), "李梅")))
                .hasStatus(403);
    }

    @Test
    void aWrongNumberIsToldBesideItsField() {
        Map<String, Object> wrong =
                Map.of("id", UUID.randomUUID(), "name", "王芳", "phone", "13800138000", "idNumber", "999999198001010021");
        MvcTestResult refused = change(POST, here.coordinator(), "", 0, registration(UUID.randomUUID(), wrong));
        assertThat(refused).hasStatus(422);
        assertThat(programs.read(refused).path("fields").propertyNames()).anyMatch(field -> field.startsWith("person"));
    }

    @Test
    void aMinorWithoutAGuardianAndWhoIsRegisteredAlreadyAreNotRegistered() {
        ResidentIdNumber child = TestVolunteers.woman(LocalDate.of(2012, 6, 5));
        assertThat(register(person("李小明", child))).hasStatus(409).bodyText().contains("guardian");
        assertThat(read("").path("items")).isEmpty();

        ResidentIdNumber number = TestVolunteers.woman(TestVolunteers.BORN);
        assertThat(register(person("王芳", number))).hasStatus(201);
        assertThat(register(person("王芳", number)).getResponse().getStatus()).isIn(409, 422);
        assertThat(read("").path("items")).hasSize(1);
    }

    private MvcTestResult register(Map<String, Object> person) {
        return change(POST, here.coordinator(), "", 0, registration(UUID.randomUUID(), person));
    }

    private static Map<String, Object> person(String name, ResidentIdNumber number) {
        return Map.of("id", UUID.randomUUID(), "name", name, "phone", "13800138000", "idNumber", number);
    }

    private MvcTestResult enter(UUID id, String name) {
        return change(POST, here.coordinator(), "", 0, registration(id, name));
    }

    private Map<String, Object> registration(UUID id, String name) {
        return registration(id, person(name, TestVolunteers.woman(TestVolunteers.BORN)));
    }

    private Map<String, Object> registration(UUID id, Map<String, Object> person) {
        return Map.of(
                "id",
                id,
                "person",
                person,
                "keeper",
                here.communityUnit().value(),
                "somebodyElse",
                true,
                "profile",
                profile("TEACHING"),
                "way",
                "PAPER",
                "kinds",
                List.of("volunteer-record", "sensitive-data"));
    }

    private Map<String, Object> profile(String skill) {
        return Map.of(
                "sex",
                "FEMALE",
                "area",
                here.community().value(),
                "skills",
                List.of(skill),
                "categories",
                List.of("ELDERLY"));
    }

    private MvcTestResult change(HttpMethod method, Actor by, String rest, int version, Object body) {
        return programs.change(site, method, by, path(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(String rest) {
        MvcTestResult answer =
                programs.get(site, here.coordinator(), path(rest)).exchange();
        assertThat(answer).hasStatusOk();
        return programs.read(answer);
    }

    private String path(String rest) {
        return "/api/v1/" + here.slug() + "/volunteers" + rest;
    }
}
