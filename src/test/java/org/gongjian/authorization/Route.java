package org.gongjian.authorization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method and an address with its variables. */
public record Route(String method, String pattern) {

    /** A part before, and a variable with or without a pattern of its own. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    static List<Route> all(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(Route::of)
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll("{$1}"))
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Route("GET", pattern))
                        : methods.stream().map(method -> new Route(method.name(), pattern)));
    }

    boolean isOfADistrict() {
        return pattern.startsWith("/{district}") || pattern.startsWith("/api/v1/{district}");
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /** The address of the record that the route is about: as far as the first variable after the district's. */
    public Optional<Route> ofTheRecord() {
        return VARIABLE.matcher(pattern)
                .results()
                .filter(variable -> !variable.group(1).equals("district"))
                .findFirst()
                .map(variable -> new Route("GET", pattern.substring(0, variable.end())));
    }

    /** The keys of the variables but the district's. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        List<MatchResult> variables = VARIABLE.matcher(pattern).results().toList();
        for (MatchResult variable : variables) {
            if (!variable.group(1).equals("district")) {
                keys.add(keyAt(variable.start()) + variable.group());
            }
        }
        return keys;
    }

    /** The address with the slug and the ids in it. */
    public String address(String slug, Map<String, String> ids) {
        StringBuilder address = new StringBuilder();
        int end = 0;
        for (MatchResult variable : VARIABLE.matcher(pattern).results().toList()) {
            address.append(pattern, end, variable.start());
            address.append(
                    variable.group(1).equals("district") ? slug : id(ids, keyAt(variable.start()) + variable.group()));
            end = variable.end();
        }
        address.append(pattern.substring(end));
        return ids.containsKey(toString()) ? address + "?" + ids.get(toString()) : address.toString();
    }

    /** A record for this route alone comes before the one for every route. */
    private String id(Map<String, String> ids, String key) {
        return ids.getOrDefault(this + " " + key, ids.getOrDefault(key, "missing"));
    }

    private String keyAt(int start) {
        String before = pattern.substring(0, start);
        int slash = before.lastIndexOf('/', before.length() - 2);
        return before.substring(slash + 1);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
