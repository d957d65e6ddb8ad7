package org.gongjian.recognition.awards.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.recognition.awards.AwardCommand;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.TestAwards;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class AwardsApiTests {

    private static final Map<String, Object> BECAUSE = Map.of("because", Map.of("zh-CN", "协议已终止"));

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestAwards fixtures;
    private final TestDistrict here;

    AwardsApiTests(@Autowired TestAwards fixtures, @Autowired TestGifts districts) {
        this.fixtures = fixtures;
        here = districts.hunchun().district();
    }

    @Test
    void anAwardIsMadePutUpReviewedRemovedAndRestoredByPrograms() {
        AwardCommand command = fixtures.command(here, "co-building-unit", here.partner());
        AwardId id = command.holders().getFirst().id();
        MvcTestResult made = change(here.coordinator(), "", command);
        assertThat(made).hasStatus(201);
        assertThat(made.getResponse().getHeader("Location")).endsWith(path("/" + id.value()));
        assertThat(step(here.contact(), id, "acts", 1, Map.of("kind", "PUT_UP", "on", "2024-06-05")))
                .hasStatusOk();
        assertThat(step(here.coordinator(), id, "review", 2, Map.of())).hasStatusOk();
        assertThat(step(here.coordinator(), id, "confirmation", 3, Map.of("until", "2027-06-04")))
                .hasStatusOk();
        assertThat(step(here.contact(), id, "removal", 4, BECAUSE)).hasStatus(403);
        MvcTestResult removed = step(here.coordinator(), id, "removal", 4, BECAUSE);
        assertThat(removed).hasStatusOk();
        assertThat(programs.read(removed).path("standing").asString()).isEqualTo("REMOVED");
        assertThat(step(here.coordinator(), id, "removal", 4, BECAUSE)).hasStatus(412);
        assertThat(step(here.coordinator(), id, "restoration", 5, BECAUSE)).hasStatusOk();

        JsonNode award = programs.read(get("/" + id.value()));
        assertThat(award.path("standing").asString()).isEqualTo("IN_FORCE");
        assertThat(award.path("number").asString()).isEqualTo("GJ-2024-0001");
        assertThat(award.at("/term/until").asString()).isEqualTo("2027-06-04");
        assertThat(award.path("steps")).hasSize(6);
        assertThat(award.at("/steps/4/note/zh-CN").asString()).isEqualTo("协议已终止");
        assertThat(award.at("/steps/0").has("by")).isFalse();
    }

    @Test
    void theRegisterIsReadInParts() {
        for (int i = 0; i < 3; i++) {
            fixtures.awarded(here, here.officer(), fixtures.command(here, "honour", "第" + i, here.partner()));
        }
        JsonNode first = programs.read(get("?limit=2"));
        JsonNode second =
                programs.read(get("?limit=2&after=" + first.path("next").asString()));
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(programs.read(get("?standing=REMOVED")).path("items")).isEmpty();
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        MvcTestResult refused = change(
                here.coordinator(),
                "",
                new AwardCommand(
                        fixtures.command(here, "co-building-unit", here.partner())
                                .holders(),
                        "co-building-unit",
                        TestAwards.WORDING,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null));
        assertThat(refused).hasStatus(403);
        assertThat(change(here.coordinator(), "", "{}")).hasStatus(422);
    }

    private MvcTestResult change(Actor actor, String rest, Object body) {
        return programs.change(site, POST, actor, path(rest), body).exchange();
    }

    private MvcTestResult step(Actor actor, AwardId id, String step, int version, Object body) {
        return programs.change(site, POST, actor, path("/" + id.value() + "/" + step), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult get(String rest) {
        return programs.get(site, Actor.visitor(), path(rest)).exchange();
    }

    private String path(String rest) {
        return "/api/v1/" + here.slug() + "/awards" + rest;
    }
}
