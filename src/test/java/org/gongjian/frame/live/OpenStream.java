package org.gongjian.frame.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** A page that is left open, as a browser's event source reads it. */
public final class OpenStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final Scanner lines;

    public OpenStream(String address, String cookie) throws IOException, InterruptedException {
        this(address, cookie, null);
    }

    /** @param last as a browser says it when it connects anew */
    public OpenStream(String address, String cookie, @Nullable String last) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", cookie)
                .header("Accept", "text/event-stream")
                .timeout(PATIENCE);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        lines = new Scanner(response.body(), StandardCharsets.UTF_8);
    }

    public int status() {
        return response.statusCode();
    }

    /** Reads as far as a line; false where the stream ends before. */
    public boolean reads(String line) {
        while (lines.hasNextLine()) {
            if (lines.nextLine().equals(line)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        client.shutdownNow();
        lines.close();
    }
}
