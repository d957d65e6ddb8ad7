package org.gongjian.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Joins the names of a context into bytes, each with its length, so that no two contexts read alike. */
final class Binding {

    private Binding() {}

    static byte[] bytes(Object... parts) {
        return Arrays.stream(parts)
                .map(Object::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
