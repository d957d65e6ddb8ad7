package org.gongjian.reading.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.holdings.BringHoldings;
import org.gongjian.reading.holdings.HoldingsDesk;
import org.gongjian.reading.holdings.HoldingsId;
import org.gongjian.reading.network.SiteKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Programs write trips down, say many months at once and bring copies in. */
@RoomTest
class LibraryReportsApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private HoldingsDesk holdings;

    private final TestLibrary.Small here;
    private final PlaceId stop;

    LibraryReportsApiTests(@Autowired TestLibrary library) {
        here = library.small();
        stop = here.within(() -> library.site(SiteKind.MOBILE_POINT, "火车站流动点", null));
    }

    @Test
    void aTripIsWrittenReadMendedAndAddedUp() {
        UUID trip = UUID.randomUUID();
        MvcTestResult written = change(POST, here.librarian(), "/trips", 0, trip(trip, 60));
        assertThat(written).hasStatus(201);
        assertThat(written.getResponse().getHeader("ETag")).startsWith("\"1-");
        assertThat(written.getResponse().getHeader("Location")).endsWith("/trips/" + trip);
        Map<String, Object> mended =
                Map.of("stop", stop.value(), "on", TestLibrary.DAY, "books", 200, "served", 41, "loans", 60);
        assertThat(change(PUT, here.librarian(), "/trips/" + trip, 1, mended))
                .hasStatusOk()
                .bodyText()
                .contains("\"served\":41");
        assertThat(change(PUT, here.librarian(), "/trips/" + trip, 1, trip(trip, 50)))
                .hasStatus(422);
        assertThat(change(
                        PUT,
                        here.librarian(),
                        "/trips/" + trip,
                        1,
                        Map.of("stop", stop.value(), "on", TestLibrary.DAY, "books", 1, "served", 1, "loans", 1)))
                .hasStatus(412);
        change(POST, here.librarian(), "/trips", 0, trip(UUID.randomUUID(), 5));
        assertThat(read("/trips/sums?year=2024").path("loans").asLong()).isEqualTo(65);
        assertThat(read("/trips/sums?year=2023").path("trips").asLong()).isZero();
        JsonNode first = read("/trips?limit=1&stop=" + stop.value());
        assertThat(first.path("items")).hasSize(1);
        assertThat(read("/trips?limit=1&after=" + first.path("next").asString()).path("items"))
                .hasSize(1);
        assertThat(read("/trips?year=2023").path("items")).isEmpty();
    }

    @Test
    void aTripThatCannotBeIsRefusedAtItsField() {
        MvcTestResult refused = change(POST, here.librarian(), "/trips", 0, trip(UUID.randomUUID(), 201));
        assertThat(refused).hasStatus(422);
        assertThat(programs.read(refused).path("fields").propertyNames()).contains("loans");
        assertThat(change(POST, here.coordinator(), "/trips", 0, trip(UUID.randomUUID(), 1)))
                .hasStatus(403);
        Map<String, Object> elsewhere = Map.of(
                "id",
                UUID.randomUUID(),
                "stop",
                PlaceId.next().value(),
                "on",
                TestLibrary.DAY,
                "books",
                1,
                "served",
                1,
                "loans",
                1);
        assertThat(change(POST, here.coordinator(), "/trips", 0, elsewhere)).hasStatus(403);
        assertThat(change(POST, here.librarian(), "/trips", 0, elsewhere)).hasStatus(422);
    }

    @Test
    void manyMonthsComeInAtOnceOrNotAtAll() {
        Map<String, Object> april = month(here.branch(), "2024-04", 320);
        Map<String, Object> may = month(here.orphan(), "2024-05", 410);
        assertThat(programs.read(bringMonths(true, april, may)).path("added").asInt())
                .isEqualTo(2);
        assertThat(read("/months?year=2024").path("items")).isEmpty();
        bringMonths(false, april, may);
        JsonNode same = programs.read(bringMonths(false, april, month(here.orphan(), "2024-05", 411)));
        assertThat(same.path("same").asInt()).isEqualTo(1);
        assertThat(same.path("changed").asInt()).isEqualTo(1);
        JsonNode first = read("/months?year=2024&limit=1");
        assertThat(first.at("/items/0/visits").asInt()).isEqualTo(320);
        assertThat(read("/months?year=2024&limit=1&after=" + first.path("next").asString())
                        .at("/items/0/visits")
                        .asInt())
                .isEqualTo(411);
        MvcTestResult refused = bringMonths(false, april, month(here.orphan(), "2031-01", 1), may);
        assertThat(refused).hasStatus(422);
        assertThat(programs.read(refused).path("fields").propertyNames()).contains("months[1].month");
        assertThat(programs.read(bringMonths(false, april, april))
                        .path("fields")
                        .propertyNames())
                .contains("months[1].month");
        assertThat(change(POST, here.coordinator(), "/months", 0, Map.of("months", List.of(april), "onlyLook", true)))
                .hasStatus(403);
    }

    @Test
    void copiesComeInMoveAndAreTakenBack() {
        UUID first = HoldingsId.next().value();
        assertThat(programs.read(bring(UUID.randomUUID(), true, copy("1", here.branch(), "HERE")))
                        .at("/added/0/copies")
                        .asInt())
                .isEqualTo(1);
        assertThat(bring(first, false, copy("1", here.branch(), "HERE"), copy("2", here.branch(), "HERE")))
                .hasStatusOk();
        assertThat(stockOf(here.branch())).isEqualTo(2);
        UUID later = HoldingsId.next().value();
        JsonNode moved =
                programs.read(bring(later, false, copy("1", here.orphan(), "HERE"), copy("2", here.branch(), "LOST")));
        assertThat(moved.at("/moved/0/to").asString())
                .isEqualTo(here.orphan().value().toString());
        assertThat(moved.at("/gone/0/state").asString()).isEqualTo("LOST");
        assertThat(stockOf(here.branch())).isZero();
        assertThat(change(POST, here.librarian(), "/holdings/" + first + "/taking-back", 1, ""))
                .hasStatus(409);
        assertThat(change(POST, here.librarian(), "/holdings/" + later + "/taking-back", 1, ""))
                .hasStatusOk()
                .bodyText()
                .contains("undoneAt");
        assertThat(stockOf(here.branch())).isEqualTo(2);
        assertThat(read("/holdings?limit=1").at("/items/0/moved").asInt()).isEqualTo(1);
        assertThat(read("/holdings/" + first).path("copies").asInt()).isEqualTo(2);
    }

    @Test
    void copiesThatAReportLeavesOutAreReadAndDecidedByPrograms() {
        assertThat(bring(UUID.randomUUID(), false, copy("1", here.branch(), "HERE"), copy("2", here.branch(), "HERE")))
                .hasStatusOk();
        byte[] report = "barcode,title,holdingbranch\n3,活着,文化社区分馆\n".getBytes(StandardCharsets.UTF_8);
        here.run(() -> holdings.bring(
                here.librarian(), new BringHoldings(HoldingsId.next(), report, null, here.books(), Map.of()), false));
        assertThat(programs.get(site, Actor.visitor(), path("/unnamed-copies"))).hasStatus(403);
        JsonNode waiting = programs.read(programs.get(site, here.librarian(), path("/unnamed-copies?limit=1"))
                .exchange());
        assertThat(waiting.at("/items/0/barcode").asString()).isEqualTo("1");
        assertThat(decide(here.coordinator(), List.of("1"), true)).hasStatus(403);
        assertThat(decide(here.librarian(), List.of("1"), true)).hasStatus(204);
        assertThat(stockOf(here.branch())).isEqualTo(2);
        assertThat(decide(here.librarian(), List.of("2"), false)).hasStatus(204);
        assertThat(stockOf(here.branch())).isEqualTo(2);
        assertThat(decide(here.librarian(), List.of("2"), false)).hasStatus(409);
    }

    private MvcTestResult decide(Actor by, List<String> barcodes, boolean lost) {
        return change(
                POST, by, "/unnamed-copies", 0, Map.of("id", UUID.randomUUID(), "barcodes", barcodes, "lost", lost));
    }

    @Test
    void aCopyThatCannotBeIsRefusedAtItsField() {
        MvcTestResult twice =
                bring(UUID.randomUUID(), false, copy("1", here.branch(), "HERE"), copy("1", here.main(), "HERE"));
        assertThat(twice).hasStatus(422);
        assertThat(programs.read(twice).path("fields").propertyNames()).contains("copies[1].barcode");
        MvcTestResult nowhere = bring(UUID.randomUUID(), false, copy("1", PlaceId.next(), "HERE"));
        assertThat(programs.read(nowhere).path("fields").propertyNames()).contains("copies[0].site");
        assertThat(bring(UUID.randomUUID(), false)).hasStatus(422);
    }

    private MvcTestResult bring(UUID id, boolean onlyLook, Object... copies) {
        return change(
                POST,
                here.librarian(),
                "/holdings",
                0,
                Map.of("id", id, "copies", List.of(copies), "onlyLook", onlyLook));
    }

    private Map<String, Object> copy(String barcode, PlaceId where, String state) {
        return Map.of(
                "barcode",
                barcode,
                "site",
                where.value(),
                "category",
                here.books().value(),
                "state",
                state);
    }

    private MvcTestResult bringMonths(boolean onlyLook, Object... months) {
        return change(POST, here.librarian(), "/months", 0, Map.of("months", List.of(months), "onlyLook", onlyLook));
    }

    private static Map<String, Object> month(PlaceId place, String month, int visits) {
        return Map.of("place", place.value(), "month", month, "visits", visits, "loans", 10);
    }

    private Map<String, Object> trip(UUID id, int loans) {
        return Map.of(
                "id",
                id,
                "stop",
                stop.value(),
                "on",
                TestLibrary.DAY,
                "books",
                200,
                "served",
                40,
                "loans",
                loans,
                "note",
                "雨天");
    }

    private long stockOf(PlaceId place) {
        return read("/sites/" + place.value() + "/stock").at("/items/0/has").asLong();
    }

    private MvcTestResult change(HttpMethod method, Actor by, String rest, int version, Object body) {
        return programs.change(site, method, by, path(rest), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode read(String rest) {
        MvcTestResult answer = programs.get(site, Actor.visitor(), path(rest)).exchange();
        assertThat(answer).hasStatusOk();
        return programs.read(answer);
    }

    private String path(String rest) {
        return "/api/v1/" + here.district().slug() + "/library" + rest;
    }
}
