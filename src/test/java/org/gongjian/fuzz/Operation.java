package org.gongjian.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongjian.authorization.Route;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the description.
 *
 * @param queries the names of what may be asked in the address
 */
record Operation(Route route, String id, List<String> queries, boolean hasBody) {

    static List<Operation> all(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .forEachEntry((pattern, path) -> path.forEachEntry((method, operation) ->
                        operations.add(of(new Route(method.toUpperCase(Locale.ROOT), pattern), operation))));
        return List.copyOf(operations);
    }

    private static Operation of(Route route, JsonNode operation) {
        return new Operation(
                route,
                operation.path("operationId").asString(),
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .map(parameter -> parameter.path("name").asString())
                        .toList(),
                operation.has("requestBody"));
    }

    boolean isReading() {
        return route.method().equals("GET");
    }
}
