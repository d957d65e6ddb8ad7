package org.gongjian.authorization;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends the example body of a route with somebody's token, and the version the record has. */
class AskingPrograms {

    private static final String UPLOADS = "/uploads";

    private final MockMvcTester site;
    private final TestPrograms programs;
    private final ExampleBodies examples;

    AskingPrograms(MockMvcTester site, TestPrograms programs) {
        this.site = site;
        this.programs = programs;
        examples = new ExampleBodies(
                programs.read(site.get().uri("/api/v1/openapi.json").exchange()));
    }

    MvcTestResult ask(Route route, String slug, Map<String, String> ids, @Nullable Actor actor) {
        Actor asking = actor == null ? Actor.visitor() : actor;
        String address = URI.create(route.address(slug, ids)).toString();
        if (route.method().equals("GET")) {
            return programs.get(site, asking, address).exchange();
        }
        var request =
                programs.change(site, HttpMethod.valueOf(route.method()), asking, address, examples.of(route, ids));
        if (route.pattern().endsWith(UPLOADS)) {
            request.contentType(MediaType.APPLICATION_OCTET_STREAM).content(new byte[] {1});
        }
        return request.header(HttpHeaders.IF_MATCH, version(route, slug, ids, asking))
                .exchange();
    }

    private String version(Route route, String slug, Map<String, String> ids, Actor actor) {
        return route.ofTheRecord()
                .map(record ->
                        programs.get(site, actor, record.address(slug, ids)).exchange())
                .flatMap(record -> Optional.ofNullable(record.getResponse().getHeader(HttpHeaders.ETAG)))
                .orElse("\"1\"");
    }
}
