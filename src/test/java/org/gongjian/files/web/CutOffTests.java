package org.gongjian.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server itself cuts off, over the wire: no test request of Spring's has a limit. */
@RoomTest
class CutOffTests {

    private static final String BOUNDARY = "a-line-between-parts";
    private static final int A_PIECE = 1 << 20;
    private static final int TOO_MANY_PIECES = 70;

    @LocalServerPort
    private int port;

    @Autowired
    private TestFiles fixtures;

    @Autowired
    private TestSessions sessions;

    private TestFiles.Scene scene;
    private Cookie session;

    @BeforeEach
    void aScene() {
        scene = fixtures.aScene();
        session = sessions.of(scene.district().account(Role.COORDINATOR));
    }

    @Test
    void anUploadThatIsCutOffLeadsBackToItsFormWhichSaysSoBesideTheField() throws Exception {
        String about = "about=activity:" + scene.activity().id() + "&kind=photo";
        HttpResponse<String> cut = send("/files?" + about, "zh-CN");

        assertThat(cut.statusCode()).isEqualTo(303);
        assertThat(location(cut)).isEqualTo("/" + slug() + "/files/new?" + about + "&cut=off");
        HttpResponse<String> form = HttpClient.newHttpClient()
                .send(
                        request(location(cut), "zh-CN").build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("文件超过了 20 MB。", "href=\"#file\"", "id=\"file-e\"", "赠书筑梦");
    }

    @Test
    void anotherFormThatIsCutOffGetsAPageThatSaysWhy() throws Exception {
        HttpResponse<String> english = send("/activities", "en");
        assertThat(english.statusCode()).isEqualTo(413);
        assertThat(english.body()).contains("larger than", "<html", "lang=\"en\"");
        HttpResponse<String> chinese = send("/activities?lang=zh-CN", "en");
        assertThat(chinese.statusCode()).isEqualTo(413);
        assertThat(chinese.body()).contains("太大", "lang=\"zh-CN\"");
    }

    private HttpResponse<String> send(String path, String language) throws IOException, InterruptedException {
        HttpRequest tooMuch = request("/" + slug() + path, language)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(CutOffTests::tooMuch))
                .build();
        return HttpClient.newHttpClient().send(tooMuch, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String address, String language) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept-Language", language)
                .header("Cookie", session.getName() + "=" + session.getValue());
    }

    private static InputStream tooMuch() {
        byte[] begin = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.mov\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Supplier<InputStream> piece = () -> new ByteArrayInputStream(new byte[A_PIECE]);
        List<InputStream> pieces = Stream.generate(piece).limit(TOO_MANY_PIECES).toList();
        return new SequenceInputStream(
                new ByteArrayInputStream(begin), new SequenceInputStream(Collections.enumeration(pieces)));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private String slug() {
        return scene.district().slug();
    }
}
