package org.gongjian.giving.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RoomTest
class GiftsApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private Gifts gifts;

    @Autowired
    private JsonMapper json;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    GiftsApiTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void aGiftIsRegisteredConfirmedReceivedAndCountedByPrograms() {
        GiftId id = GiftId.next();
        MvcTestResult registered = change(hunchun.coordinator(), "", registration(id));
        assertThat(registered).hasStatus(201);
        assertThat(registered.getResponse().getHeader("ETag")).matches("\"1-[0-9a-f]{16}\"");
        assertThat(registered.getResponse().getHeader("Location")).endsWith(path("/" + id.value()));

        assertThat(step(hunchun.contact(), id, "confirmation", 1, "")).hasStatusOk();
        MvcTestResult received = step(hunchun.secretary(), id, "receipt", 2, hunchun.thanks());
        assertThat(received).hasStatusOk();
        JsonNode gift = programs.read(received);
        assertThat(gift.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(gift.path("number").path("number").asInt()).isEqualTo(1);
        assertThat(gift.path("purpose").path("zh-CN").asString()).isNotEmpty();

        MvcTestResult counted = change(
                hunchun.coordinator(),
                "/" + id.value() + "/counts",
                Map.of("lines", List.of(Map.of("line", 1, "quantity", 3))));
        assertThat(counted).hasStatusOk();
        assertThat(programs.read(counted).at("/lines/1/given/quantity").asInt()).isEqualTo(3);
    }

    @Test
    void aPersonGivesByPrograms() {
        GiftId id = GiftId.next();
        Map<String, Object> registration = new HashMap<>(registration(id));
        Map<String, Object> details =
                new HashMap<>(json.convertValue(hunchun.books(), new TypeReference<Map<String, Object>>() {}));
        details.remove("donor");
        details.put("person", Map.of("name", "欧阳晓月", "named", true));
        details.put("handler", Map.of("words", Map.of("zh-CN", "捐赠人本人")));
        registration.put("details", details);
        assertThat(change(hunchun.coordinator(), "", registration)).hasStatus(201);
        JsonNode gift = read(Actor.visitor(), "/" + id.value());
        assertThat(gift.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(gift.at("/person/name").asString()).isEqualTo("欧阳晓月");
        details.put("person", Map.of("name", "欧阳晓月", "named", false));
        registration.put("id", GiftId.next().value());
        assertThat(change(hunchun.coordinator(), "", registration))
                .hasStatus(422)
                .bodyText()
                .contains("giving.rule.person.consent");
        details.remove("person");
        assertThat(change(hunchun.coordinator(), "", registration))
                .hasStatus(422)
                .bodyText()
                .contains("giving.rule.donor");
    }

    @Test
    void aListIsReadInPartsFromTheLatest() {
        for (int gift = 0; gift < 3; gift++) {
            fixtures.received(hunchun, hunchun.counted());
        }
        JsonNode first = read(Actor.visitor(), "?limit=2");
        JsonNode second =
                read(Actor.visitor(), "?limit=2&after=" + first.path("next").asString());
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(read(Actor.visitor(), "?donor=" + hunchun.archives().value()).path("items"))
                .hasSize(3);
        assertThat(read(Actor.visitor(), "?donor=" + UUID.randomUUID()).path("items"))
                .isEmpty();
    }

    @Test
    void aRepeatUnderTheSameKeyIsAnsweredAndNotDoneAgain() {
        String key = UUID.randomUUID().toString();
        GiftId id = GiftId.next();
        MvcTestResult first = change(hunchun.coordinator(), key, registration(id));
        MvcTestResult second = change(hunchun.coordinator(), key, registration(id));
        assertThat(second).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(second.getResponse().getHeader("ETag"))
                .isEqualTo(first.getResponse().getHeader("ETag"));
        assertThat(second.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(change(hunchun.coordinator(), key, registration(GiftId.next())))
                .hasStatus(422)
                .bodyText()
                .contains("frame.api.key.reused");
        assertThat(hunchun.within(() -> gifts.count(hunchun.coordinator(), GiftFilter.ALL)))
                .isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsNotKeptUnderItsKey() {
        String key = UUID.randomUUID().toString();
        assertThat(change(hunchun.contact(), key, registration(GiftId.next()))).hasStatus(403);
        assertThat(change(hunchun.contact(), key, registration(GiftId.next()))).hasStatus(403);
        assertThat(hunchun.within(() -> gifts.count(hunchun.coordinator(), GiftFilter.ALL)))
                .isZero();
    }

    @Test
    void aChangeWithoutAKeyOrAVersionIsRefused() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        assertThat(site.post()
                        .uri(path("/" + id.value() + "/confirmation"))
                        .header("Authorization", "Bearer " + programs.secret(hunchun.contact())))
                .hasStatus(400)
                .bodyText()
                .contains("frame.api.key");
        assertThat(change(hunchun.contact(), "/" + id.value() + "/confirmation", ""))
                .hasStatus(428)
                .bodyText()
                .contains("frame.api.version-required");
    }

    @Test
    void aStaleChangeIsRefusedAsAFailedPrecondition() {
        GiftId id = fixtures.registered(hunchun, hunchun.books());
        assertThat(programs.change(site, PUT, hunchun.coordinator(), path("/" + id.value()), hunchun.counted())
                        .header("If-Match", "\"7\""))
                .hasStatus(412)
                .bodyText()
                .contains("refused.stale");
    }

    @Test
    void anUnchangedRecordIsNotSentAgain() {
        GiftId id = fixtures.received(hunchun, hunchun.counted());
        MvcTestResult first = get(Actor.visitor(), "/" + id.value());
        assertThat(programs.get(site, Actor.visitor(), path("/" + id.value()))
                        .header(
                                "If-None-Match",
                                Objects.requireNonNull(first.getResponse().getHeader("ETag"))))
                .hasStatus(304);
    }

    @Test
    void aRecordThatLooksDifferentIsSentAgainThoughItsVersionStays() {
        GiftId id = fixtures.received(hunchun, hunchun.books());
        String before = Objects.requireNonNull(
                get(Actor.visitor(), "/" + id.value()).getResponse().getHeader("ETag"));
        change(
                hunchun.coordinator(),
                "/" + id.value() + "/counts",
                Map.of("lines", List.of(Map.of("line", 1, "quantity", 3))));
        assertThat(programs.get(site, Actor.visitor(), path("/" + id.value())).header("If-None-Match", before))
                .hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": 7}                        | 422 | id
            {"id": "x"}                      | 422 | id
            {}                               | 422 | id
            [                                | 422 | body
            "text"                           | 422 | body
            """)
    void whatCannotBeReadIsToldBesideItsField(String body, int status, String field) {
        MvcTestResult refused = change(hunchun.coordinator(), "", body);
        assertThat(refused).hasStatus(status);
        assertThat(programs.read(refused).path("fields").propertyNames()).contains(field);
    }

    @Test
    void aFaultDeepInTheBodyNamesItsPlace() {
        String body = json.writeValueAsString(registration(GiftId.next())).replace("\"quantity\":4", "\"quantity\":-4");
        MvcTestResult refused = change(hunchun.coordinator(), "", body);
        assertThat(refused).hasStatus(422);
        assertThat(programs.read(refused).path("fields").propertyNames()).contains("details.lines[0]");
    }

    @Test
    void aFieldThatIsNotThereIsNamed() {
        String body = json.writeValueAsString(registration(GiftId.next()))
                .replace("\"donor\"", "\"colour\":\"red\",\"donor\"");
        MvcTestResult refused = change(hunchun.coordinator(), "", body);
        assertThat(refused).hasStatus(422);
        assertThat(programs.read(refused).path("fields").propertyNames()).contains("details.colour");
    }

    @Test
    void anotherDistrictsGiftIsNotThere() {
        TestGifts.Hunchun elsewhere = fixtures.hunchun();
        GiftId id = fixtures.received(elsewhere, elsewhere.counted());
        assertThat(get(hunchun.coordinator(), "/" + id.value())).hasStatus(404);
        assertThat(step(hunchun.secretary(), id, "receipt", 2, hunchun.thanks()))
                .hasStatus(404);
    }

    private Map<String, Object> registration(GiftId id) {
        return Map.of("id", id.value(), "details", hunchun.books());
    }

    private MvcTestResult change(Actor actor, String keyOrPath, Object body) {
        boolean isKey = !keyOrPath.startsWith("/") && !keyOrPath.isEmpty();
        var request = programs.change(site, POST, actor, path(isKey ? "" : keyOrPath), body);
        return (isKey ? request.headers(headers -> headers.set("Idempotency-Key", keyOrPath)) : request).exchange();
    }

    private MvcTestResult step(Actor actor, GiftId id, String step, int version, Object body) {
        return programs.change(site, POST, actor, path("/" + id.value() + "/" + step), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult get(Actor actor, String rest) {
        return programs.get(site, actor, path(rest)).exchange();
    }

    private JsonNode read(Actor actor, String rest) {
        return programs.read(get(actor, rest));
    }

    private String path(String rest) {
        return "/api/v1/" + hunchun.district().slug() + "/gifts" + rest;
    }
}
