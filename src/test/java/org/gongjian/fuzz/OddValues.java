package org.gongjian.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Values nobody should send, as JSON. */
final class OddValues {

    private static final String INJECTION = "'); drop table gift; --";
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>${7*7}#{7*7}{{7*7}}";

    /** Whatever the field is for. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "7",
            "-1",
            "0",
            "0.5",
            "1e308",
            "1e-400",
            "2147483648",
            "9223372036854775808",
            "9".repeat(900),
            "\"\"",
            "\"   \"",
            "\"x\"",
            text(INJECTION),
            text(SCRIPT),
            text("永".repeat(300)),
            text("长".repeat(9_999)),
            text("a".repeat(20_000)),
            text(unlike(150)),
            text(unlike(3_000)),
            text("😀".repeat(2_700)),
            text("\u202e\u200b\ufeff\u0300"),
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"0001-01-01\"",
            "\"2024-02-30\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01\"",
            "\"2024-06-05T25:61:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"0192f0c1-8a00-7000-8000-0000000000ff\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"zh-CN\":null,\"en\":null}",
            "{\"zh-CN\":\"\",\"en\":\" \"}",
            "{\"zh-CN\":{\"zh-CN\":\"一\"}}",
            "{\"__proto__\":{\"a\":1},\"@type\":\"java.lang.Runtime\"}");

    /** Whole bodies. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "7",
            "\"text\"",
            "[]",
            "{}",
            "{",
            "{\"id\":",
            "not json",
            "{}{}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5_000),
            "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500),
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "a".repeat(2_000_000));

    /** What stands in the address where something is asked. */
    static final List<String> IN_ADDRESS = List.of(
            "",
            "x",
            "-1",
            "0",
            "201",
            "2147483647",
            "-2147483648",
            "9223372036854775808",
            "null",
            "%00",
            "%ff%fe",
            "%ed%a0%80",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            encoded(INJECTION),
            encoded(SCRIPT),
            encoded("永".repeat(300)),
            "activity",
            "activity:",
            "activity:x",
            "Activity%3A0192f0c1-8a00-7000-8000-0000000000ff",
            "nothing%3A0192f0c1-8a00-7000-8000-0000000000ff",
            "0192f0c1-8a00-7000-8000-0000000000ff",
            "2024-13",
            "9999-12-31",
            cursor(""),
            cursor("{}"),
            cursor("null"),
            cursor("[]"),
            cursor("\"x\""),
            cursor("\"0192f0c1-8a00-7000-8000-0000000000ff\""),
            cursor("{\"day\":\"-999999999-01-01\",\"id\":\"0192f0c1-8a00-7000-8000-0000000000ff\"}"),
            cursor("{\"day\":\"2024-06-05\",\"id\":null}"),
            cursor("{\"publishedAt\":\"+999999999-12-31T23:59:59Z\",\"id\":\"\\u0000\"}"),
            cursor("[".repeat(2_000)));

    static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
                    List.of(
                            "*",
                            "x",
                            "\"\"",
                            "\"x\"",
                            "W/\"1\"",
                            "\"99999999999\"",
                            "\"-1\"",
                            "\"1\", \"2\"",
                            "\"999999\""),
            "Idempotency-Key", List.of("", " ", "a b", "k".repeat(65), "cl\u00e9"),
            "Content-Type",
                    List.of(
                            "text/plain",
                            "application/xml",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x",
                            "application/json; charset=utf-16",
                            "application/json; charset=nothing",
                            "x"),
            "Accept", List.of("text/html", "application/xml", "*/*;q=0", "x", "application/json;q=7"),
            "Accept-Language", List.of("*", "x-klingon", "en;q=7", "zh-CN;q=0.001,en", "-", "e".repeat(3_000)),
            "Authorization", List.of("Bearer", "Bearer ", "Basic Z2o6Z2o=", "Bearer gjp_' or 1=1", "Bearer \u00ff"));

    private OddValues() {}

    private static String text(String text) {
        return '"' + text + '"';
    }

    /** Characters that no index can squeeze. */
    private static String unlike(int length) {
        return new Random(length)
                .ints(length, 0x4e00, 0x9fa5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cursor(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
