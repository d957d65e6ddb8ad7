package org.gongjian.people;

import java.nio.charset.StandardCharsets;

/** Joins the names of a context into bytes, each with its length, so that no two contexts read alike. */
final class Binding {

    private Binding() {}

    static byte[] bytes(Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            String name = part.toString();
            joined.append(name.length()).append(':').append(name);
        }
        return joined.toString().getBytes(StandardCharsets.UTF_8);
    }
}
