package org.gongjian.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The second start of the demo, from the command to the first page; beside it a bare Spring Boot with the same embedded
 * database on its second start, and the demo without the cache of what the Java machine learned.
 */
final class StartBench implements Bench {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "start");
        var bare = new ArrayList<Double>();
        var demo = new ArrayList<Double>();
        var withoutCache = new ArrayList<Double>();
        System.out.println("First starts, not counted");
        bare(data);
        demo(data, "");
        for (int round = 1; round <= rounds; round++) {
            bare.add(bare(data));
            demo.add(demo(data, ""));
            withoutCache.add(demo(data, "-XX:AOTMode=off"));
            System.out.printf(
                    "Round %d: bare %.1f s, demo %.1f s, demo without cache %.1f s%n",
                    round, bare.getLast(), demo.getLast(), withoutCache.getLast());
        }
        double floor = Bench.median(bare);
        return List.of(
                Figure.beside(floor, "second-start-over-bare", Bench.median(demo), "s", 0.6, 0.3),
                Figure.beside(floor, "without-cache-over-bare", Bench.median(withoutCache), "s"));
    }

    private double bare(Path data) throws IOException, InterruptedException {
        int port = freePort();
        return seconds(
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareApplication.class.getName(),
                        data.resolve("bare").toString(),
                        String.valueOf(port)),
                URI.create("http://127.0.0.1:" + port + "/"),
                "");
    }

    private double demo(Path data, String options) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ProcessBuilder(
                "./gongjian",
                "demo",
                "--port",
                String.valueOf(port),
                "--data",
                data.resolve("demo").toString());
        command.environment().put("GONGJIAN_JAVA_OPTIONS", options);
        return seconds(command, URI.create("http://localhost:" + port + "/hunchun"), "Gongjian is at");
    }

    /** From the command to the first page; once it has said its last word, the process is stopped in good order. */
    private double seconds(ProcessBuilder command, URI page, String lastWord) throws IOException, InterruptedException {
        Path log = Files.createTempFile("start", ".log");
        long begin = System.nanoTime();
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            while (!answers(page)) {
                pause(process, begin, log);
            }
            long answered = System.nanoTime();
            while (!Files.readString(log).contains(lastWord)) {
                pause(process, begin, log);
            }
            return (answered - begin) / 1e9;
        } finally {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            Files.delete(log);
        }
    }

    private static void pause(Process process, long begin, Path log) throws IOException, InterruptedException {
        if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - begin > PATIENCE) {
            throw new IOException("It did not start:\n" + Files.readString(log));
        }
    }

    private boolean answers(URI page) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
