package org.gongjian.authorization;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The example bodies of the interface's description, speaking of records that are there. */
public class ExampleBodies {

    /** The examples speak of the same records; these stand for them. */
    private static final Map<String, String> RECORDS = Map.of(
            "0192f0c1-8a00-7000-8000-000000000002", "activities/{id}",
            "0192f0c1-8a00-7000-8000-000000000003", "units/{partner}",
            "0192f0c1-8a00-7000-8000-000000000005", "units/{community}",
            "0192f0c1-8a00-7000-8000-000000000006", "places/{id}",
            "0192f0c1-8a00-7000-8000-000000000013", "areas/{community}",
            "0192f0c1-8a00-7000-8000-000000000040", "listings/{claimed}",
            "0192f0c1-8a00-7000-8000-000000000065", "actions/{action}",
            "0192f0c1-8a00-7000-8000-000000000067", "notes/{note}");

    private final Map<Route, String> examples = new HashMap<>();

    /**
     * @param document the description in OpenAPI
     */
    public ExampleBodies(JsonNode document) {
        document.path("paths")
                .forEachEntry((pattern, path) -> path.forEachEntry((method, operation) -> {
                    JsonNode example = operation.path("requestBody").findValue("example");
                    examples.put(
                            new Route(method.toUpperCase(Locale.ROOT), pattern),
                            example == null ? "" : example.toString());
                }));
    }

    /** What is new keeps the id of the example; what it is about is one of the records here. Empty where there is none. */
    public String of(Route route, Map<String, String> ids) {
        String example = examples.getOrDefault(route, "");
        int about = example.startsWith("{\"id\"") ? example.indexOf(',') : 0;
        String body = example.substring(about);
        for (Map.Entry<String, String> record : RECORDS.entrySet()) {
            body = body.replace(record.getKey(), ids.getOrDefault(record.getValue(), record.getKey()));
        }
        return example.substring(0, about) + body;
    }
}
