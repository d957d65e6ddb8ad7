package org.gongjian.files.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.files.FileId;
import org.gongjian.files.TestPhotos;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class FilesApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestGifts.Hunchun hunchun;

    FilesApiTests(@Autowired TestGifts fixtures) {
        hunchun = fixtures.hunchun();
    }

    @Test
    void aPhotoIsSentAttachedWithdrawnAndErased() {
        MvcTestResult sent = send(hunchun.coordinator(), TestPhotos.jpeg(80, 60));
        assertThat(sent).hasStatus(201);
        String upload = programs.read(sent).path("id").asString();
        FileId id = FileId.next();
        Map<String, Object> details = Map.of(
                "description", Map.of("zh-CN", "长桌上摆着书"),
                "consent", Map.of("basis", "NOBODY", "saidBy", "演示·经办人", "on", "2024-06-05"));
        assertThat(change("/files", null, Map.of("id", id.value().toString(), "upload", upload, "details", details)))
                .hasStatus(201);
        assertThat(seen(Actor.visitor())).singleElement().satisfies(file -> {
            assertThat(file.path("details").has("consent"))
                    .as("said to keepers only")
                    .isFalse();
            assertThat(file.path("contents")).hasSize(3);
        });
        assertThat(seen(hunchun.coordinator()).get(0).path("details").has("consent"))
                .isTrue();
        assertThat(change("/files/" + id.value() + "/withdrawal", 0, "")).hasStatusOk();
        assertThat(seen(Actor.visitor())).isEmpty();
        MvcTestResult erased = change("/files/" + id.value() + "/erasure", 1, "");
        assertThat(programs.read(erased).path("standing").asString()).isEqualTo("ERASED");
        assertThat(programs.read(erased).path("contents")).isEmpty();
    }

    @Test
    void whatIsNoPhotoIsRefused() {
        assertThat(send(hunchun.coordinator(), "no photo".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(send(hunchun.contact(), TestPhotos.jpeg(8, 6))).hasStatus(403);
    }

    private JsonNode seen(Actor reader) {
        return programs.read(programs.get(site, reader, path("/files?about=" + about()))
                        .exchange())
                .path("items");
    }

    private MvcTestResult send(Actor by, byte[] photo) {
        return site.post()
                .uri(path("/uploads?kind=PHOTO&name=a.jpg&about=" + about()))
                .header("Authorization", "Bearer " + programs.secret(by))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(photo)
                .exchange();
    }

    private MvcTestResult change(String rest, @Nullable Integer version, Object body) {
        var request = programs.change(site, POST, hunchun.coordinator(), path(rest), body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    private String about() {
        return "activity:" + hunchun.activity().value();
    }

    private String path(String rest) {
        return "/api/v1/" + hunchun.district().slug() + rest;
    }
}
