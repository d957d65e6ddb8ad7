package org.gongjian.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A request as it is sent.
 *
 * @param what is odd about it
 * @param address with the query, encoded
 */
@SuppressWarnings("ArrayRecordComponent")
record Asked(String what, String method, String address, Map<String, String> headers, byte[] body) {

    static Asked of(String what, String method, String address, String body) {
        return new Asked(what, method, address, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    Asked with(String oddity, String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Asked(oddity, method, address, more, body);
    }

    Asked without(String header) {
        var fewer = new HashMap<>(headers);
        fewer.remove(header);
        return new Asked("no " + header, method, address, fewer, body);
    }

    Asked with(String oddity, byte[] other) {
        return new Asked(oddity, method, address, headers, other);
    }

    Asked at(String oddity, String other) {
        return new Asked(oddity, method, other, headers, body);
    }

    Asked by(String other) {
        return new Asked("method " + other, other, address, headers, body);
    }

    @Override
    public String toString() {
        String sent = new String(body, StandardCharsets.UTF_8);
        return what + ": " + method + " " + shortened(address) + " " + headers + " " + shortened(sent);
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "… (" + text.length() + ")" : text;
    }
}
