package org.gongjian.personal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.people.PersonId;
import org.gongjian.people.openings.Opening;
import org.gongjian.people.openings.Openings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class PersonsApiTests {

    private static final String PHONE = "13812345678";

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private Openings openings;

    private final TestGifts.Hunchun here;

    PersonsApiTests(@Autowired TestGifts fixtures) {
        here = fixtures.hunchun();
    }

    @Test
    void aPersonIsRegisteredFoundAndCorrectedWithTheTelephoneMasked() {
        PersonId id = registered();
        JsonNode found = programs.read(get(here.coordinator(), "/persons?q=王小芳"));
        assertThat(found.path("items")).singleElement().satisfies(person -> {
            assertThat(person.path("id").asString()).isEqualTo(id.value().toString());
            assertThat(person.path("phone").asString()).isEqualTo("138****5678");
        });

        MvcTestResult corrected = programs.change(
                        site,
                        PUT,
                        here.coordinator(),
                        path("/persons/" + id.value()),
                        Map.of("name", "王晓芳", "remove", List.of()))
                .header("If-Match", "\"0\"")
                .exchange();
        assertThat(corrected).hasStatusOk().containsHeader("ETag");
        assertThat(programs.read(corrected).path("name").asString()).isEqualTo("王晓芳");
        assertThat(programs.change(
                                site,
                                PUT,
                                here.coordinator(),
                                path("/persons/" + id.value()),
                                Map.of("name", "王芳", "remove", List.of()))
                        .header("If-Match", "\"0\"")
                        .exchange())
                .as("a stale one")
                .hasStatus(412);
    }

    @Test
    void openingAFieldIsNotedAndItsAnswerIsKeptNowhere() {
        PersonId id = registered();
        String opening = """
                {"fields": ["PHONE"], "purpose": "CONTACT"}""";
        MvcTestResult opened = open(id, opening);
        assertThat(opened).hasStatusOk();
        assertThat(programs.read(opened).path("phone").asString()).isEqualTo(PHONE);
        assertThat(open(id, opening)).as("the same key again").hasStatus(204);

        List<Opening> noted = here.within(() -> openings.of(id));
        assertThat(noted)
                .singleElement()
                .satisfies(one -> assertThat(one.by())
                        .isEqualTo(here.coordinator().author().account()));
    }

    @Test
    void whoKeepsNobodyIsRefused() {
        assertThat(get(here.contact(), "/persons")).hasStatus(403);
        assertThat(get(Actor.visitor(), "/persons")).hasStatus(403);
        assertThat(get(here.contact(), "/persons/" + registered().value())).hasStatus(403);
    }

    private MvcTestResult open(PersonId id, String body) {
        return site.post()
                .uri(path("/persons/" + id.value() + "/openings"))
                .header("Authorization", "Bearer " + programs.secret(here.coordinator()))
                .header("Idempotency-Key", "open-" + id.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private PersonId registered() {
        PersonId id = PersonId.next();
        Map<String, Object> person = new HashMap<>(Map.of("id", id.value().toString(), "name", "王小芳", "phone", PHONE));
        person.put("unit", here.community().value().toString());
        assertThat(programs.change(site, POST, here.coordinator(), path("/persons"), person)
                        .exchange())
                .hasStatus(201);
        return id;
    }

    private MvcTestResult get(Actor by, String rest) {
        return programs.get(site, by, path(rest)).exchange();
    }

    private String path(String rest) {
        return "/api/v1/" + here.district().slug() + rest;
    }
}
