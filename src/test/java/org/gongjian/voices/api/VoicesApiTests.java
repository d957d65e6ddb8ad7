package org.gongjian.voices.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.HashMap;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.voices.VoiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class VoicesApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestGifts.Hunchun hunchun;
    private final VoiceId id = VoiceId.next();

    VoicesApiTests(@Autowired TestGifts fixtures) {
        hunchun = fixtures.hunchun();
    }

    @Test
    void whatWasSaidWithoutConsentIsKeptBackUntilThereIsOne() {
        assertThat(record(Map.of("community", hunchun.community().value().toString())))
                .hasStatus(201);
        assertThat(about(Actor.visitor())).isEmpty();
        assertThat(about(hunchun.coordinator())).hasSize(1);
        MvcTestResult agreed = programs.change(
                        site,
                        PUT,
                        hunchun.coordinator(),
                        path("/" + id.value() + "/consent"),
                        Map.of("basis", "ORAL", "on", "2024-06-05"))
                .header("If-Match", "\"0\"")
                .exchange();
        assertThat(agreed).hasStatusOk();
        assertThat(about(Actor.visitor())).singleElement().satisfies(said -> {
            assertThat(said.path("who").path("zh-CN").asString()).contains("居民");
            assertThat(said.path("who").path("en").asString()).isNotBlank();
        });
    }

    @Test
    void aSpeakerHasAPostOrIsAResident() {
        assertThat(record(Map.of(
                        "community", hunchun.community().value().toString(),
                        "post", hunchun.post().value().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("voices.api.speaker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "activity", "activity:x", "Activity:0192f0c1-8a00-7000-8000-000000000002"})
    void aListIsAboutARecord(String about) {
        MvcTestResult refused = programs.get(site, Actor.visitor(), path("?about=" + about))
                .header("Accept-Language", "en")
                .exchange();
        assertThat(refused.getResponse().getStatus()).isIn(400, 422);
        assertThat(refused).hasHeader("Content-Language", "en");
    }

    private MvcTestResult record(Map<String, Object> speaker) {
        Map<String, Object> saying = new HashMap<>(speaker);
        saying.put("id", id.value());
        saying.put("kind", "QUOTE");
        saying.put("about", hunchun.activity().ref());
        saying.put("words", Map.of("zh-CN", "家门口就能读到家乡的书"));
        saying.put("reported", false);
        return programs.change(site, POST, hunchun.coordinator(), path(""), saying)
                .exchange();
    }

    private JsonNode about(Actor reader) {
        return programs.read(programs.get(
                                site,
                                reader,
                                path("?about=activity:" + hunchun.activity().value()))
                        .exchange())
                .path("items");
    }

    private String path(String rest) {
        return "/api/v1/" + hunchun.district().slug() + "/voices" + rest;
    }
}
