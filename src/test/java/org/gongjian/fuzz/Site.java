package org.gongjian.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests to the running server. */
final class Site {

    /** An address of so many characters is a long one. */
    private static final int LONG = 1_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final int port;

    Site(int port) {
        this.port = port;
    }

    HttpResponse<byte[]> send(Asked asked) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + asked.address()))
                    .timeout(Duration.ofSeconds(30))
                    // A server that refuses an address for its length answers and hangs up, whatever else is on its
                    // way.
                    .expectContinue(asked.address().length() > LONG && asked.body().length > 0)
                    .method(
                            asked.method(),
                            asked.body().length == 0
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(asked.body()));
            asked.headers().forEach(request::header);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException("not answered: " + asked, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What no client would send, byte by byte; answers the first line of the answer and all the rest. */
    String sendRaw(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
