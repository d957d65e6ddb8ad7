package org.gongjian.stories;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@link StoryServer} that can be killed in mid-story and started again on the same data. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final Path log;
    private @Nullable Process process;

    ServerProcess(Path data) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        Files.createDirectories(data.toAbsolutePath().getParent());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return data;
    }

    /** The link by which the first officer comes in. */
    String invitation() throws IOException {
        return Files.readString(data.resolve(StoryServer.INVITATION));
    }

    void start() throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve(StoryServer.READY));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoryServer.class.getName(),
                        data.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitFirstPage(process);
    }

    /** {@code kill -9}: no farewell, no flushing; whatever was acknowledged must be there again. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitFirstPage(Process started) throws IOException, InterruptedException {
        HttpRequest firstPage =
                HttpRequest.newBuilder(URI.create(address() + "/sign-in")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (started.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("the server ended:\n" + Files.readString(log));
                }
                try {
                    if (Files.exists(data.resolve(StoryServer.READY))
                            && client.send(firstPage, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // The next round asks again.
                }
            }
        }
        throw new AssertionError("the server did not answer:\n" + Files.readString(log));
    }

    /** Stops in good order, so that no database is left running. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }
}
