package org.gongjian.notices.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system on loopback: keeps what it is told and answers as the test says. */
final class OtherSystem implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    /** A message that arrived. */
    record Message(String id, String timestamp, String signature, String body) {}

    OtherSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(workers);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Message> messages() {
        return messages;
    }

    void answer(int status) {
        answer = status;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", url() + "-elsewhere");
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @Override
    public void close() {
        if (workers.isShutdown()) {
            return;
        }
        server.stop(0);
        workers.close();
    }
}
