package org.gongjian.identity;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The interface for programs of one district, asked by somebody's program. */
public final class Asking {

    private final MockMvcTester site;
    private final TestPrograms programs;
    private final String root;

    /**
     * @param root such as {@code /api/v1/hunchun/rounds}
     */
    public Asking(MockMvcTester site, TestPrograms programs, String root) {
        this.site = site;
        this.programs = programs;
        this.root = root;
    }

    public MvcTestResult get(Actor reader, String rest) {
        return programs.get(site, reader, root + rest).exchange();
    }

    /** What is answered, as JSON. */
    public JsonNode read(Actor reader, String rest) {
        return programs.read(get(reader, rest));
    }

    public JsonNode read(MvcTestResult answer) {
        return programs.read(answer);
    }

    /** Something new. */
    public MvcTestResult post(Actor by, String rest, Object body) {
        return programs.change(site, HttpMethod.POST, by, root + rest, body).exchange();
    }

    /** The next step of a record. */
    public MvcTestResult step(Actor by, String rest, int version, Object body) {
        return change(HttpMethod.POST, by, rest, version, body);
    }

    public MvcTestResult put(Actor by, String rest, int version, Object body) {
        return change(HttpMethod.PUT, by, rest, version, body);
    }

    /** The same request again, under the same key. */
    public MvcTestResult keyed(Actor by, String rest, String key, Object body) {
        return programs.change(site, HttpMethod.POST, by, root + rest, body)
                .headers(headers -> headers.set("Idempotency-Key", key))
                .exchange();
    }

    public static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private MvcTestResult change(HttpMethod method, Actor by, String rest, int version, Object body) {
        return programs.change(site, method, by, root + rest, body)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .exchange();
    }
}
