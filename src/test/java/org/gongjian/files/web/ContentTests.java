package org.gongjian.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.files.FileId;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** How contents are served: never as anything that could run here. */
@RoomTest
class ContentTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestFiles fixtures;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestFiles.Scene scene;

    @BeforeEach
    void aScene() {
        scene = fixtures.aScene();
    }

    @Test
    void aPublicPhotoIsShownInAnEmptySandboxAndKeptForADay() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        for (Role reader : new Role[] {null, Role.VOLUNTEER, Role.COORDINATOR}) {
            MvcTestResult served = get(photo, "medium", reader);
            assertThat(served)
                    .hasStatusOk()
                    .hasHeader("Content-Type", "image/jpeg")
                    .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .hasHeader("Cache-Control", "max-age=86400, public, immutable");
            assertThat(served.getResponse().getHeaders("Content-Security-Policy"))
                    .hasSize(1);
            assertThat(served.getResponse().getHeaders("ETag")).hasSize(1);
            assertThat(served.getResponse().getHeader("Content-Disposition")).startsWith("inline;");
            assertThat(served.getResponse().getContentAsByteArray()).startsWith(0xFF, 0xD8, 0xFF);
        }
    }

    @Test
    void aPhotoThatIsNotPublicIsKeptByNobody() {
        FileId photo = fixtures.photo(scene, null);
        assertThat(get(photo, "small", null)).hasStatus(404);
        assertThat(get(photo, "small", Role.UNIT_CONTACT)).hasStatus(404);
        assertThat(get(photo, "small", Role.COORDINATOR)).hasStatusOk().hasHeader("Cache-Control", "no-store");
    }

    @Test
    void aDocumentIsToBeSavedUnderItsDescription() {
        FileId document = fixtures.document(scene, TestFiles.consent());
        MvcTestResult served = get(document, "document", null);
        assertThat(served)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(served.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''", ".pdf");
        assertThat(served.getResponse().getContentAsByteArray()).isEqualTo(TestDocuments.pdf());
    }

    @Test
    void whoeverHasItAlreadyIsToldSoAndHeadHasNoBody() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        String tag =
                Objects.requireNonNull(get(photo, "small", null).getResponse().getHeader("ETag"));

        MvcTestResult again = request(HttpMethod.GET, photo, "small", null)
                .header("If-None-Match", tag)
                .exchange();
        assertThat(again).hasStatus(304).hasHeader("ETag", tag);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();

        MvcTestResult head = request(HttpMethod.HEAD, photo, "small", null).exchange();
        assertThat(head).hasStatusOk().hasHeader("ETag", tag);
        assertThat(head.getResponse().getContentLength()).isPositive();
        assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatThereIsNotIsNotThere() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        assertThat(get(photo, "document", null)).hasStatus(404);
        assertThat(get(photo, "original", null)).hasStatus(404);
        assertThat(get(FileId.next(), "small", null)).hasStatus(404);
        TestFiles.Scene elsewhere = fixtures.aScene();
        assertThat(pages.get().uri("/" + elsewhere.district().slug() + "/" + photo.path() + "/content/small"))
                .as("another district's")
                .hasStatus(404);
    }

    @Test
    void whatIsNotWhatWasStoredIsAFaultOfOursAndNotServed() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        scene.district()
                .run(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from file_chunk where rendition = 'small'").update();
                    jdbc.sql("""
                            insert into file_chunk (upload_id, rendition, seq, content)
                            select upload_id, rendition, 0, :other from file_rendition where rendition = 'small'
                            """)
                            .param("other", TestDocuments.bytes("<html>another</html>"))
                            .update();
                }));
        MvcTestResult served = get(photo, "small", null);
        assertThat(served).hasStatus(500).bodyText().doesNotContain("another");
        assertThat(get(photo, "medium", null)).hasStatusOk();
    }

    private MvcTestResult get(FileId file, String rendition, @Nullable Role role) {
        return request(HttpMethod.GET, file, rendition, role).exchange();
    }

    private MockMvcRequestBuilder request(HttpMethod method, FileId file, String rendition, @Nullable Role role) {
        MockMvcRequestBuilder request = pages.method(method)
                .uri(URI.create("/" + scene.district().slug() + "/" + file.path() + "/content/" + rendition));
        return role == null
                ? request
                : request.cookie(sessions.of(scene.district().account(role)));
    }
}
