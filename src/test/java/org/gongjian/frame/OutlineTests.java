package org.gongjian.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class OutlineTests {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/{district}, /hunchun",
        "/{district}/activities, /hunchun/activities",
        "/{district}/activities/{id}, /hunchun/activities/7",
        "/{district}/activities/{id:[0-9a-f-]{36}}/stalls, /hunchun/activities/0190a2a4-1111-7222-8333-444455556666/stalls",
        "/{district}/files/{id}/content/*, /hunchun/files/7/content/a.jpg",
        "/assets/**, /assets",
        "/assets/**, /assets/css/site.css",
        "/{*rest}, /a/b/c",
        "/{district}/%E4%B9%A6, /hunchun/%E4%B9%A6"
    })
    void nothingThatMatchesIsLeftOut(String pattern, String path) {
        var parsed = PathPatternParser.defaultInstance.parse(pattern);
        PathContainer address = PathContainer.parsePath(path);

        assertThat(Outline.of(pattern).mayMatch(Outline.segments(address)) || !parsed.matches(address))
                .isTrue();
    }

    @Test
    void anotherWordInTheSamePlaceDoesNotMatch() {
        assertThat(may("/{district}/activities", "/hunchun/gifts")).isFalse();
        assertThat(may("/{district}/activities/{id}/stalls", "/hunchun/activities/7/shifts"))
                .isFalse();
    }

    @Test
    void aSegmentMoreOrLessDoesNotMatch() {
        assertThat(may("/{district}/activities", "/hunchun/activities/7")).isFalse();
        assertThat(may("/{district}/activities", "/hunchun/activities/")).isFalse();
        assertThat(may("/{district}/activities/{id}", "/hunchun/activities")).isFalse();
        assertThat(may("/assets/**", "/hunchun/assets")).isFalse();
    }

    @Test
    void theRootHasOneEmptySegment() {
        assertThat(Outline.segments(PathContainer.parsePath("/"))).isEqualTo(List.of(""));
        assertThat(may("/", "/hunchun")).isFalse();
    }

    private static boolean may(String pattern, String path) {
        return Outline.of(pattern).mayMatch(Outline.segments(PathContainer.parsePath(path)));
    }
}
