package org.gongjian.processes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A program with an access token. */
final class Program implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    Program(String token) {
        this.token = token;
    }

    CompletableFuture<HttpResponse<String>> change(
            TwoServers.Server at, String method, String path, String key, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(at.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String aKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
