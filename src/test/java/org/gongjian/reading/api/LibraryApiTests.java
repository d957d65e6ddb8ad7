package org.gongjian.reading.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.reading.TestLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class LibraryApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    LibraryApiTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void booksGoFromAProposedRoundToTheBranchByPrograms() {
        UUID round = UUID.randomUUID();
        JsonNode proposed = programs.read(change(
                POST,
                here.librarian(),
                "/rounds",
                0,
                Map.of(
                        "id",
                        round,
                        "kind",
                        "DISTRIBUTION",
                        "name",
                        Map.of("zh-CN", "六月配送"),
                        "plannedFor",
                        TestLibrary.DAY)));
        assertThat(proposed.at("/lines/0/quantity").asInt()).isEqualTo(200);
        assertThat(change(
                        PUT,
                        here.librarian(),
                        "/rounds/" + round + "/quantities",
                        0,
                        Map.of("lines", List.of(Map.of("position", 0, "quantity", 120)))))
                .hasStatusOk();
        assertThat(change(POST, here.librarian(), "/rounds/" + round + "/decision", 1, ""))
                .hasStatusOk()
                .bodyText()
                .contains("DECIDED");

        String consignment = read("/consignments").at("/items/0/id").asString();
        assertThat(step(here.librarian(), consignment, "packing", 0, Map.of("lines", List.of(packed(120)))))
                .hasStatusOk();
        assertThat(step(here.librarian(), consignment, "sending", 1, Map.of("on", TestLibrary.DAY)))
                .hasStatusOk();
        MvcTestResult refused = step(here.librarian(), consignment, "reception", 2, arrived(119));
        assertThat(refused).hasStatus(403);
        MvcTestResult received = step(here.coordinator(), consignment, "reception", 2, arrived(119));
        assertThat(received).hasStatusOk();
        assertThat(programs.read(received).at("/lines/0/why").asString()).isEqualTo("LOST");
        assertThat(read("/years/2024").path("books").asLong()).isEqualTo(119);
        assertThat(read("/sites/" + here.branch().value() + "/stock")
                        .at("/items/0/has")
                        .asLong())
                .isEqualTo(119);
        assertThat(read("/consignments?state=SENT").path("items")).isEmpty();
    }

    @Test
    void aRoundNamesWhatIsWrongAndStaysAsItWas() {
        UUID round = UUID.randomUUID();
        change(
                POST,
                here.librarian(),
                "/rounds",
                0,
                Map.of(
                        "id",
                        round,
                        "kind",
                        "DISTRIBUTION",
                        "name",
                        Map.of("zh-CN", "六月配送"),
                        "plannedFor",
                        TestLibrary.DAY));
        MvcTestResult toItself = change(
                POST,
                here.librarian(),
                "/rounds/" + round + "/lines",
                0,
                line(here.main().value()));
        assertThat(toItself).hasStatus(422);
        assertThat(programs.read(toItself).path("fields").propertyNames()).contains("to");
        assertThat(change(
                        POST,
                        here.librarian(),
                        "/rounds/" + round + "/lines",
                        0,
                        line(here.orphan().value())))
                .hasStatusOk();
        assertThat(change(
                        POST,
                        here.librarian(),
                        "/rounds/" + round + "/lines",
                        0,
                        line(here.orphan().value())))
                .hasStatus(412);
        assertThat(change(POST, here.librarian(), "/rounds/" + round + "/dropping", 1, ""))
                .hasStatusOk()
                .bodyText()
                .contains("DROPPED");
    }

    @Test
    void aSiteSaysWhatItShouldHaveCountsItsStockAndItsMonth() {
        String branch = "/sites/" + here.branch().value();
        int version = library.site(here, here.branch()).version();
        assertThat(change(
                        PUT,
                        here.coordinator(),
                        branch + "/targets",
                        version,
                        Map.of(
                                "targets",
                                List.of(Map.of("category", here.books().value(), "quantity", 80)))))
                .hasStatusOk();
        MvcTestResult counted = change(
                POST,
                here.coordinator(),
                branch + "/stock-takings",
                0,
                Map.of(
                        "id", UUID.randomUUID(),
                        "lines",
                                List.of(Map.of(
                                        "category", here.books().value(), "counted", 12, "why", "NEVER_ENTERED"))));
        assertThat(counted).hasStatus(201);
        assertThat(programs.read(counted).at("/items/0/has").asLong()).isEqualTo(12);
        assertThat(programs.read(counted).at("/items/0/shouldHave").asInt()).isEqualTo(80);

        Map<String, Object> may = Map.of("month", "2024-05", "visits", 320, "loans", 145);
        assertThat(change(POST, here.coordinator(), branch + "/months", 0, may)).hasStatusOk();
        assertThat(read(branch + "/months").at("/items/0/loans").asInt()).isEqualTo(145);
        assertThat(change(
                        POST,
                        here.coordinator(),
                        branch + "/months",
                        0,
                        Map.of("month", "2024-05", "visits", 1, "loans", 1)))
                .hasStatus(412);
    }

    @Test
    void sitesAreReadInPartsAndKeptByTheNetworkOnly() {
        JsonNode first = read("/sites?limit=2");
        assertThat(first.path("items")).hasSize(2);
        JsonNode second = read("/sites?limit=2&after=" + first.path("next").asString());
        assertThat(second.path("items")).hasSize(1);
        assertThat(read("/sites?kind=MAIN_LIBRARY").path("items")).hasSize(1);
        String orphan = "/sites/" + here.orphan().value();
        Map<String, Object> closed =
                Map.of("kind", "DEMONSTRATION_BRANCH", "openedOn", "2022-06-05", "closedOn", "2024-06-05");
        assertThat(change(PUT, here.coordinator(), orphan, 0, closed)).hasStatus(403);
        assertThat(change(PUT, here.librarian(), orphan, 0, closed)).hasStatusOk();
        assertThat(read(orphan).path("closedOn").asString()).isEqualTo("2024-06-05");
        assertThat(change(
                        POST,
                        here.librarian(),
                        "/sites",
                        0,
                        Map.of("place", here.main().value(), "kind", "BRANCH", "openedOn", "2022-06-05")))
                .hasStatus(422);
    }

    private Map<String, Object> packed(int books) {
        return Map.of("category", here.books().value(), "packed", books, "boxes", 3);
    }

    private Map<String, Object> arrived(int books) {
        return Map.of(
                "on",
                TestLibrary.DAY,
                "lines",
                List.of(Map.of("category", here.books().value(), "arrived", books, "why", "LOST")));
    }

    private Map<String, Object> line(UUID to) {
        return Map.of(
                "from", here.main().value(), "to", to, "category", here.books().value(), "quantity", 5);
    }

    private MvcTestResult step(Actor by, String consignment, String step, int version, Object body) {
        return change(POST, by, "/consignments/" + consignment + "/" + step, version, body);
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
