package org.gongjian.operations.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongjian.operations.DemoSignIn;

/**
 * Follows the links of the site as a visitor and as each of the demo's people, some pages each; and where one of them may sign up
 * for something, presses again and again, which makes one sign-up: in a rush the Java machine has to know that by heart.
 */
final class RehearsedReader {

    private static final int PAGES_EACH = 30;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final int PRESSES = 2_000;
    private static final Pattern SIGN_UP = Pattern.compile(
            "action=\"(/[^\"]+/sign-ups)\"(?:(?!</form>).)*name=\"shift\" value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String site;
    private boolean pressed;

    RehearsedReader(String site) {
        this.site = site;
    }

    /** Answers how many pages were read. */
    int readAsEverybody(List<DemoSignIn> people) throws IOException, InterruptedException {
        int read = readFrom(reader(), "/");
        for (DemoSignIn person : people) {
            try (HttpClient client = reader()) {
                signIn(client, person);
                read += readFrom(client, person.address());
            }
        }
        return read;
    }

    private static HttpClient reader() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private void signIn(HttpClient client, DemoSignIn person) throws IOException, InterruptedException {
        var token = TOKEN.matcher(page(client, "/sign-in").body());
        if (!token.find()) {
            throw new IOException("The sign-in page has no form");
        }
        var typed = Map.of("userName", person.userName(), "password", person.password(), "_csrf", token.group(1));
        if (post(client, "/sign-in", typed).uri().getPath().equals("/sign-in")) {
            throw new IOException(person.userName() + " could not sign in");
        }
    }

    private HttpResponse<Void> post(HttpClient client, String path, Map<String, String> typed)
            throws IOException, InterruptedException {
        String fields = typed.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
    }

    private void press(HttpClient client, String page) throws IOException, InterruptedException {
        var form = SIGN_UP.matcher(page);
        var token = TOKEN.matcher(page);
        if (pressed || !form.find() || !token.find()) {
            return;
        }
        pressed = true;
        try (HttpClient impatient = HttpClient.newBuilder()
                .cookieHandler(client.cookieHandler().orElseThrow())
                .build()) {
            for (int i = 0; i < PRESSES; i++) {
                post(
                        impatient,
                        form.group(1),
                        Map.of("id", UUID.randomUUID().toString(), "shift", form.group(2), "_csrf", token.group(1)));
            }
        }
    }

    private int readFrom(HttpClient client, String first) throws IOException, InterruptedException {
        Set<String> known = new HashSet<>(Set.of(first));
        Queue<String> waiting = new ArrayDeque<>(known);
        int read = 0;
        for (String path = waiting.poll(); path != null && read < PAGES_EACH; path = waiting.poll()) {
            String page = page(client, path).body();
            var links = LINK.matcher(page);
            read++;
            press(client, page);
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (known.add(link)) {
                    waiting.add(link);
                }
            }
        }
        return read;
    }

    private HttpResponse<String> page(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }
}
