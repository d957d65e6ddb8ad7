package org.gongjian.processes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.identity.TestAccounts;
import org.jsoup.Jsoup;

/** Somebody with a browser, whom a balancer sends now to one process and now to another: the cookies are the same. */
final class Visitor implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(TwoServers.Server at, String path) {
        return send(HttpRequest.newBuilder(URI.create(at.address() + path)).GET());
    }

    /** Sends a form with a token that any page has. */
    HttpResponse<String> post(TwoServers.Server at, String path, Map<String, String> fields, String... headers) {
        String token = Objects.requireNonNull(
                        Jsoup.parse(get(at, "/no-such-page").body()).selectFirst("meta[name=csrf]"))
                .attr("content");
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        var request = HttpRequest.newBuilder(URI.create(at.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Visitor signIn(TwoServers.Server at, String userName) {
        HttpResponse<String> answer =
                post(at, "/sign-in", Map.of("userName", userName, "password", TestAccounts.PASSWORD));
        if (answer.statusCode() != 303) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        return this;
    }

    boolean isSignedIn(TwoServers.Server at) {
        return get(at, "/me").statusCode() == 200;
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("gongjian"))
                .map(cookie -> "gongjian=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
