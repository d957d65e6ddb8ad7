package org.gongjian.authorization;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Sends the example body of a route with somebody's token, and the version the record has. */
class AskingPrograms {

    /** The examples speak of the same records; these stand for them. */
    private static final Map<String, String> RECORDS = Map.of(
            "0192f0c1-8a00-7000-8000-000000000002", "activities/{id}",
            "0192f0c1-8a00-7000-8000-000000000003", "units/{partner}",
            "0192f0c1-8a00-7000-8000-000000000005", "units/{community}",
            "0192f0c1-8a00-7000-8000-000000000006", "places/{id}",
            "0192f0c1-8a00-7000-8000-000000000013", "areas/{community}");

    private final MockMvcTester site;
    private final TestPrograms programs;
    private final Map<Route, String> examples = new HashMap<>();

    AskingPrograms(MockMvcTester site, TestPrograms programs) {
        this.site = site;
        this.programs = programs;
        JsonNode document = programs.read(site.get().uri("/api/v1/openapi.json").exchange());
        document.path("paths")
                .forEachEntry((pattern, path) -> path.forEachEntry((method, operation) -> {
                    JsonNode example = operation.path("requestBody").findValue("example");
                    examples.put(
                            new Route(method.toUpperCase(Locale.ROOT), pattern),
                            example == null ? "" : example.toString());
                }));
    }

    MvcTestResult ask(Route route, String slug, Map<String, String> ids, @Nullable Actor actor) {
        Actor asking = actor == null ? Actor.visitor() : actor;
        String address = URI.create(route.address(slug, ids)).toString();
        if (route.method().equals("GET")) {
            return programs.get(site, asking, address).exchange();
        }
        return programs.change(site, HttpMethod.valueOf(route.method()), asking, address, body(route, ids))
                .header(HttpHeaders.IF_MATCH, version(route, slug, ids, asking))
                .exchange();
    }

    /** What is new keeps the id of the example; what it is about is one of the records here. */
    private String body(Route route, Map<String, String> ids) {
        String example = examples.getOrDefault(route, "");
        int about = example.startsWith("{\"id\"") ? example.indexOf(',') : 0;
        String body = example.substring(about);
        for (Map.Entry<String, String> record : RECORDS.entrySet()) {
            body = body.replace(record.getKey(), ids.getOrDefault(record.getValue(), record.getKey()));
        }
        return example.substring(0, about) + body;
    }

    private String version(Route route, String slug, Map<String, String> ids, Actor actor) {
        return route.ofTheRecord()
                .map(record ->
                        programs.get(site, actor, record.address(slug, ids)).exchange())
                .flatMap(record -> Optional.ofNullable(record.getResponse().getHeader(HttpHeaders.ETAG)))
                .orElse("\"1\"");
    }
}
