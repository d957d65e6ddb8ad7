package org.gongjian.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of expected outcomes: a line a route, a cell for visitors and one for each role. */
record Matrix(Map<Route, List<String>> lines) {

    private static final Path FILE = Path.of("src/test/resources/authorization-matrix.csv");

    static Matrix read() {
        try {
            Map<Route, List<String>> lines = new LinkedHashMap<>();
            for (String line : Files.readAllLines(FILE)) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("method,")) {
                    continue;
                }
                List<String> cells =
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList();
                Route route = new Route(cells.get(0), cells.get(1));
                if (lines.put(route, cells.subList(2, cells.size())) != null) {
                    throw new AssertionError("authorization-matrix.csv has two lines for " + route);
                }
            }
            return new Matrix(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String line(Route route, List<String> cells) {
        return route.method() + "," + route.pattern() + "," + String.join(",", cells);
    }

    /** One word where both are the same. */
    static String cell(Outcome own, Outcome foreign) {
        return own == foreign ? own.toString() : own + "/" + foreign;
    }
}
