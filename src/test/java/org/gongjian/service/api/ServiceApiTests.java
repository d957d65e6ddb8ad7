package org.gongjian.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.people.PersonId;
import org.gongjian.service.Morning;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class ServiceApiTests {

    private static final Map<String, Object> FIRST_HOUR =
            Map.of("from", Morning.NINE, "until", Morning.NINE.plusSeconds(3600));

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private Morning morning;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ServicePolicies policies;

    @Autowired
    private ServiceLedger ledger;

    private TestDistrict here;
    private TestRolls.Rolled shift;
    private Actor second;

    @BeforeEach
    void aMorning() {
        here = accounts.aDistrict();
        shift = morning.begins(here);
        second = accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit())
                .actor();
    }

    @Test
    void whoIsOnTheRollIsConfirmedAndWhoIsNotIsToldWhy() {
        ServiceId wang = served("王芳");
        ServiceId absent = morning.signUp(here, shift, "李梅");
        JsonNode roll = read(here.coordinator(), hours(""));
        assertThat(roll.path("items")
                        .valueStream()
                        .filter(line -> line.path("ready").asBoolean()))
                .hasSize(1);
        MvcTestResult confirmed = change(
                here.coordinator(),
                hours("/confirmations"),
                0,
                Map.of("services", List.of(wang.value(), absent.value())));
        assertThat(confirmed).hasStatusOk();
        JsonNode outcomes = programs.read(confirmed).path("items");
        assertThat(outcomes.get(0).hasNonNull("why")).isFalse();
        assertThat(outcomes.get(1).at("/why/zh-CN").asString()).isNotEmpty();
        JsonNode ledger = read(here.coordinator(), "/service");
        assertThat(ledger.at("/items/0/minutes").asInt()).isEqualTo(120);
        assertThat(ledger.at("/items/0/person").asString()).isEqualTo("王芳");
        assertThat(read(here.coordinator(), "/service?until=2024-06-04").path("items"))
                .isEmpty();
    }

    @Test
    void aCorrectionCountsOnceASecondPersonAgrees() {
        ServiceId wang = confirmed("王芳");
        MvcTestResult asked = change(
                here.coordinator(),
                "/service/" + wang.value() + "/correction",
                1,
                Map.of("span", FIRST_HOUR, "reason", "提前离开"));
        assertThat(asked).hasStatusOk();
        assertThat(programs.read(asked).path("minutes").asInt()).isEqualTo(120);
        Map<String, Object> yes = Map.of("yes", true);
        assertThat(change(here.coordinator(), "/service/" + wang.value() + "/decision", 2, yes))
                .hasStatus(403);
        MvcTestResult agreed = change(second, "/service/" + wang.value() + "/decision", 2, yes);
        assertThat(agreed).hasStatusOk();
        assertThat(programs.read(agreed).path("minutes").asInt()).isEqualTo(60);
        JsonNode steps = read(second, "/service/" + wang.value() + "/steps");
        assertThat(steps.path("items")
                        .valueStream()
                        .map(step -> step.path("kind").asString()))
                .containsExactly("CONFIRMED", "CORRECTION_ASKED", "CORRECTED");
    }

    @Test
    void overlappingAndExcessHoursAreToldAndCountNothing() {
        ServiceId wang = served("王芳");
        here.run(() -> policies.change(here.officer(), new ServicePolicy(30, 1, 10, 8, 40, List.of(100), 0)));
        assertThat(toldWhy(shift, wang)).contains("一天最多计 1 小时");
        assertThat(read(here.coordinator(), "/service").path("items")).isEmpty();
        here.run(() -> policies.change(here.officer(), new ServicePolicy(30, 8, 10, 8, 40, List.of(100), 1)));
        assertThat(toldWhy(shift, wang)).isEmpty();

        PersonId person = here.within(() -> ledger.require(wang)).person();
        TestRolls.Rolled other = morning.shift(here, shift, Morning.NINE.plus(Duration.ofHours(1)), Morning.NOON, true);
        ServiceId again = morning.signUp(here, other, person);
        morning.served(here, other, again, Morning.NINE.plus(Duration.ofHours(1)), Morning.NOON);
        assertThat(toldWhy(other, again)).contains("一人不能同时在两处服务");
        assertThat(read(here.coordinator(), "/service").path("items")).hasSize(1);
    }

    private String toldWhy(TestRolls.Rolled of, ServiceId service) {
        MvcTestResult answer = change(
                here.coordinator(),
                "/" + of.path() + "/hours/confirmations",
                0,
                Map.of("services", List.of(service.value())));
        assertThat(answer).hasStatusOk();
        return programs.read(answer).at("/items/0/why/zh-CN").asString("");
    }

    @Test
    void whatIsRevokedCountsNoLongerAndNeedsAReason() {
        ServiceId wang = confirmed("王芳");
        String revocation = "/service/" + wang.value() + "/revocation";
        assertThat(change(here.coordinator(), revocation, 1, Map.of("reason", " ")))
                .hasStatus(422);
        assertThat(change(here.coordinator(), revocation, 7, Map.of("reason", "登记了两次")))
                .hasStatus(412);
        MvcTestResult revoked = change(here.coordinator(), revocation, 1, Map.of("reason", "登记了两次"));
        assertThat(revoked).hasStatusOk();
        assertThat(programs.read(revoked).path("state").asString()).isEqualTo("REVOKED");
        assertThat(programs.read(revoked).path("minutes").asInt()).isZero();
    }

    @Test
    void whoTheRollDoesNotHaveIsEnteredOnce() {
        ServiceId absent = morning.signUp(here, shift, "李梅");
        served("王芳");
        String person = read(here.coordinator(), hours(""))
                .path("items")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(absent.value().toString()))
                .findFirst()
                .orElseThrow()
                .path("person")
                .asString();
        Map<String, Object> entry =
                Map.of("id", absent.value(), "person", person, "span", FIRST_HOUR, "reason", "照片里有她");
        assertThat(change(here.coordinator(), hours(""), 0, entry))
                .hasStatus(201)
                .bodyText()
                .contains("ENTERED");
        assertThat(change(here.coordinator(), hours(""), 0, entry))
                .hasStatus(201)
                .bodyText()
                .contains("ENTERED");
    }

    @Test
    void anOutsiderLearnsOfNoServiceAndReadsNoLedger() {
        ServiceId wang = confirmed("王芳");
        assertThat(get(here.contact(), "/service/" + wang.value())).hasStatus(404);
        assertThat(get(Actor.visitor(), "/service/" + wang.value())).hasStatus(403);
        assertThat(get(here.volunteer(), "/service?from=2024-06-01&until=2024-06-30"))
                .hasStatus(403);
    }

    @Test
    void aCertificateIsMadeOnceForTheSameHours() {
        ServiceId wang = confirmed("王芳");
        String person = read(here.coordinator(), "/service/" + wang.value())
                .path("person")
                .asString();
        String path = "/persons/" + person + "/certificates";
        MvcTestResult made = change(here.officer(), path, 0, Map.of("id", UUID.randomUUID(), "template", "BRIEF"));
        assertThat(made).hasStatus(201);
        JsonNode certificate = programs.read(made);
        assertThat(certificate.path("minutes").asInt()).isEqualTo(120);
        assertThat(certificate.path("credential").asString()).isNotEmpty();
        MvcTestResult again = change(here.officer(), path, 0, Map.of("id", UUID.randomUUID(), "template", "BRIEF"));
        assertThat(programs.read(again).path("id")).isEqualTo(certificate.path("id"));
        assertThat(read(here.officer(), path).path("items")).hasSize(1);
        assertThat(get(here.contact(), "/certificates/" + certificate.path("id").asString()))
                .hasStatus(404);
    }

    private ServiceId served(String name) {
        ServiceId id = morning.signUp(here, shift, name);
        morning.came(here, shift, id, Morning.NINE);
        morning.left(here, shift, id, Morning.ELEVEN);
        return id;
    }

    private ServiceId confirmed(String name) {
        ServiceId id = served(name);
        assertThat(change(
                        here.coordinator(),
                        hours("/" + id.value() + "/confirmation"),
                        0,
                        Map.of("insteadOfOthers", false)))
                .hasStatusOk();
        return id;
    }

    private String hours(String rest) {
        return "/" + shift.path() + "/hours" + rest;
    }

    private MvcTestResult change(Actor by, String rest, int version, Object body) {
        return programs.change(site, POST, by, path(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult get(Actor by, String rest) {
        return programs.get(site, by, path(rest)).exchange();
    }

    private JsonNode read(Actor by, String rest) {
        MvcTestResult answer = get(by, rest);
        assertThat(answer).hasStatusOk();
        return programs.read(answer);
    }

    private String path(String rest) {
        return "/api/v1/" + here.slug() + rest;
    }
}
