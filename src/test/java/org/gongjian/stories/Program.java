package org.gongjian.stories;

import gongjian.client.ApiClient;
import gongjian.client.ApiException;
import gongjian.client.model.FilesApiSent;
import gongjian.client.model.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The generated client with the token of one of the story's people; a visitor's has none. */
final class Program {

    private final ApiClient client = new ApiClient();
    private final String district;

    Program(int port, String district, @Nullable String token) {
        this.district = district;
        client.updateBaseUri("http://127.0.0.1:" + port);
        if (token != null) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        }
    }

    /** A call of the generated client, which throws what it likes. */
    interface Call<A, R> {
        R on(A api, String district, String key) throws ApiException;
    }

    /** Reads, or changes something once: under a key of its own. */
    <A, R> R ask(Function<ApiClient, A> api, Call<A, R> call) {
        try {
            return call.on(api.apply(client), district, UUID.randomUUID().toString());
        } catch (ApiException refused) {
            throw new AssertionError(refused.getCode() + " " + refused.getResponseBody(), refused);
        }
    }

    /** The generated client would write a file as JSON; its own connection sends the bytes. */
    FilesApiSent send(String query, Path file) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(client.getBaseUri() + "/api/v1/" + district + "/uploads?" + query))
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file));
            client.getRequestInterceptor().accept(request);
            var answer = client.getHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return client.getObjectMapper().readValue(answer.body(), FilesApiSent.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static Localized text(String chinese, String english) {
        return new Localized().zhCN(chinese).en(english);
    }

    /** The tag of a version, for {@code If-Match}. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
