package org.gongjian.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A message goes to the machine that was looked at, whatever the name says since. */
class PinnedPostTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void theNameIsNotLookedUpAgain() throws IOException {
        try (var other = new OtherSystem()) {
            String elsewhere = other.url().replace("127.0.0.1", "no-such-name.invalid");
            var post = new PinnedPost(URI.create(elsewhere), List.of(HERE));

            assertThat(post.send(Map.of("webhook-id", "m1"), "{\"say\": \"共建\"}", LONG, LONG))
                    .isEqualTo(204);

            assertThat(other.messages()).singleElement().satisfies(message -> {
                assertThat(message.id()).isEqualTo("m1");
                assertThat(message.body()).isEqualTo("{\"say\": \"共建\"}");
            });
        }
    }

    @Test
    void anAddressThatTakesNoConnectionIsPassedOver() throws IOException {
        try (var other = new OtherSystem()) {
            var post = new PinnedPost(
                    URI.create(other.url()), List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), HERE));

            assertThat(post.send(Map.of(), "{}", LONG, LONG)).isEqualTo(204);
        }
    }

    @Test
    void theNameAndThePathAreSaidAndWhatOnlySaysGoOnIsPassedOver() throws Exception {
        try (var server = new ServerSocket(0, 1, HERE)) {
            CompletableFuture<String> heard =
                    answering(server, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 410 Gone\r\n\r\n");
            URI url = URI.create("http://hook.example.org:" + server.getLocalPort() + "/in?room=1");

            assertThat(new PinnedPost(url, List.of(HERE)).send(Map.of("A", "b"), "", LONG, LONG))
                    .isEqualTo(410);

            assertThat(heard.get())
                    .startsWith("POST /in?room=1 HTTP/1.1\r\nHost: hook.example.org:" + server.getLocalPort() + "\r\n")
                    .contains("\r\nA: b\r\n");
        }
    }

    @Test
    void whatIsNoHttpOrNoAnswerIsAFailure() throws Exception {
        try (var server = new ServerSocket(0, 1, HERE)) {
            CompletableFuture<String> heard = answering(server, "SSH-2.0-OpenSSH\r\n\r\n");
            assertThatIOException().isThrownBy(() -> to(server).send(Map.of(), "", LONG, LONG));
            assertThat(heard.get()).startsWith("POST / HTTP/1.1");
        }
    }

    @Test
    void whoeverNeverAnswersIsLeftWhenTheTimeIsOver() throws IOException {
        try (var server = new ServerSocket(0, 1, HERE)) {
            assertThatIOException()
                    .isThrownBy(() -> to(server).send(Map.of(), "", LONG, Duration.ofMillis(50)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static PinnedPost to(ServerSocket server) {
        return new PinnedPost(URI.create("http://127.0.0.1:" + server.getLocalPort()), List.of(HERE));
    }

    /** Reads the head of one request and answers. */
    private static CompletableFuture<String> answering(ServerSocket server, String answer) {
        var heard = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                var head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) socket.getInputStream().read());
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                heard.complete(head.toString());
            } catch (IOException broken) {
                heard.completeExceptionally(broken);
            }
        });
        return heard;
    }
}
