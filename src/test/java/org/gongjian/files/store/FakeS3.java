package org.gongjian.files.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Speaks the three calls of S3 we use, on the loopback; refuses what is not signed or not what was signed. */
public final class FakeS3 implements AutoCloseable {

    private static final String BUCKET = "/photos/";

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final AtomicBoolean broken = new AtomicBoolean();

    public FakeS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The store in it, beside others. */
    public S3Store store() {
        return new S3Store(new S3Settings(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "cn-north-1",
                "photos",
                "gongjian/",
                "a-key",
                "a-secret",
                true));
    }

    /** Contents that go here, while those that lie in the database are still found. */
    public Contents contents(ContentStore database) {
        return new Contents(List.of(database, store()), S3Store.NAME);
    }

    public Map<String, byte[]> objects() {
        return new TreeMap<>(objects);
    }

    public void change(UnaryOperator<byte[]> change) {
        objects.replaceAll((name, content) -> change.apply(content));
    }

    public void isBroken(boolean now) {
        broken.set(now);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (broken.get()) {
                reply(exchange, 503, error("SlowDown"));
            } else if (!isSigned(exchange, body) || !path.startsWith(BUCKET)) {
                reply(exchange, 403, error("SignatureDoesNotMatch"));
            } else {
                answer(exchange, path.substring(BUCKET.length()), body);
            }
        }
    }

    private void answer(HttpExchange exchange, String name, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(name, body);
                reply(exchange, 200, new byte[0]);
            }
            case "GET" -> {
                byte[] found = objects.get(name);
                reply(exchange, found == null ? 404 : 200, found == null ? error("NoSuchKey") : found);
            }
            case "DELETE" -> {
                objects.remove(name);
                reply(exchange, 204, new byte[0]);
            }
            default -> reply(exchange, 405, error("MethodNotAllowed"));
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String hash = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        return authorization != null
                && authorization.startsWith("AWS4-HMAC-SHA256 Credential=a-key/")
                && authorization.contains("/cn-north-1/s3/aws4_request")
                && (!exchange.getRequestMethod().equals("PUT")
                        || Sha256.of(body).hex().equals(hash));
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
