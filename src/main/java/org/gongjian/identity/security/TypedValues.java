package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a form that was refused at the door carried, so that nothing typed is lost. Passwords and tokens are left out. */
final class TypedValues {

    private static final int MOST = 1_000;

    private TypedValues() {}

    static List<Map.Entry<String, String>> of(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !isSecret(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                .limit(MOST)
                .toList();
    }

    /** Only what was typed on one of our own pages is offered to be sent again: another site's must not be. */
    static boolean areOurs(HttpServletRequest request) {
        return request.getMethod().equals("POST") && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    static String target(HttpServletRequest request) {
        return request.getRequestURI();
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.equals("_csrf") || name.contains("password") || name.equals("pin") || name.equals("current");
    }
}
