package org.gongjian.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongjian.ChildProcess;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.DemoSignIn;

/** A server process on a scaled database, and those who are signed in to its first district. */
final class PagesSite implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("<a[^>]*rel=\"next\"[^>]*>");
    private static final Pattern TARGET = Pattern.compile("href=\"([^\"]+)\"");
    private static final String ID = "[0-9a-f-]{36}";
    private static final String SESSION = "gongjian";

    private final ChildProcess server;
    private final int port;
    private final String slug;
    private final Map<String, CookieManager> cookies = new HashMap<>();

    private PagesSite(ChildProcess server, int port, String slug) {
        this.server = server;
        this.port = port;
        this.slug = slug;
    }

    /**
     * Starts it, and signs in as everybody of the first district.
     *
     * @param java the words a Java machine is started with
     * @param home where settings and the log are written
     */
    static PagesSite start(List<String> java, DatabaseAccess access, Path keys, Path home, List<DemoSignIn> signIns)
            throws IOException, InterruptedException {
        int port = ChildProcess.freePort();
        Path settings = home.resolve("settings-" + port);
        try (var writer = Files.newBufferedWriter(settings)) {
            properties(access, keys, home, port).store(writer, null);
        }
        Path ready = home.resolve("ready-" + port);
        ChildProcess server = ChildProcess.start(
                java,
                PagesServer.class,
                home.resolve("server-" + port + ".log"),
                settings.toString(),
                ready.toString());
        server.awaitFile(ready);
        String district = signIns.getFirst().address().split("/")[1];
        var site = new PagesSite(server, port, district);
        for (DemoSignIn signIn : signIns) {
            if (signIn.userName().startsWith(district + "-")) {
                site.signIn(signIn);
            }
        }
        return site;
    }

    private static Properties properties(DatabaseAccess access, Path keys, Path home, int port) {
        var settings = new Properties();
        settings.putAll(RushSite.reaching(access, keys));
        settings.putAll(RushSite.unlimited(home, port));
        return settings;
    }

    int port() {
        return port;
    }

    /** The request for a page as somebody sees it. */
    byte[] request(String user, String path) {
        String session = user.isEmpty()
                ? ""
                : "Cookie: "
                        + cookies.getOrDefault(user, new CookieManager()).getCookieStore().getCookies().stream()
                                .filter(cookie -> cookie.getName().equals(SESSION))
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))
                        + "\r\n";
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + session + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Where a page is: what is asked of lists is read from them first. */
    String pathOf(Page page) throws IOException, InterruptedException {
        String path = "/" + slug + page.path();
        return switch (page.then()) {
            case ITSELF -> path;
            case SECOND_PAGE -> {
                var link = NEXT.matcher(read(page.user(), path));
                if (!link.find()) {
                    yield path;
                }
                var target = TARGET.matcher(link.group());
                yield target.find() ? beside(path, target.group(1).replace("&amp;", "&")) : path;
            }
            case FIRST_RECORD -> {
                var link = Pattern.compile("href=\"(/" + slug + page.below() + "/" + ID + ")[\"#?]")
                        .matcher(read(page.user(), path));
                if (!link.find()) {
                    throw new IOException("No record is linked on " + path);
                }
                yield link.group(1) + page.suffix();
            }
        };
    }

    /** A link that is only a query stays on its page. */
    private static String beside(String path, String link) {
        return link.startsWith("?") ? path.replaceFirst("[?].*", "") + link : link;
    }

    private String read(String user, String path) throws IOException, InterruptedException {
        return send(user, HttpRequest.newBuilder(uri(path)).build()).body();
    }

    private void signIn(DemoSignIn person) throws IOException, InterruptedException {
        String user = person.userName().substring(slug.length() + 1);
        cookies.put(user, new CookieManager());
        var token = TOKEN.matcher(read(user, "/sign-in"));
        if (!token.find()) {
            throw new IOException("The sign-in page has no form");
        }
        String typed = Map.of("userName", person.userName(), "password", person.password(), "_csrf", token.group(1))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                user,
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(typed))
                        .build());
        if (answer.uri().getPath().equals("/sign-in")) {
            throw new IOException(person.userName() + " could not sign in");
        }
    }

    private HttpResponse<String> send(String user, HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies.computeIfAbsent(user, name -> new CookieManager()))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
