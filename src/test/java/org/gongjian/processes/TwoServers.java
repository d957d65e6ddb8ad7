package org.gongjian.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gongjian.ChildProcess;
import org.gongjian.TestDatabase;
import org.gongjian.district.NewId;
import org.gongjian.operations.DatabaseAccess;

/** Two servers on one database of their own. */
final class TwoServers implements AutoCloseable {

    private final Path shared;
    private final DatabaseAccess database;
    private final List<Server> both;
    private final Properties facts = new Properties();

    /** One of them. */
    record Server(ChildProcess process, String address) {}

    TwoServers() throws IOException, InterruptedException {
        shared = Files.createDirectories(
                Path.of("target", "two-processes", NewId.uuid().toString()).toAbsolutePath());
        database = TestDatabase.migrated("two_processes");
        Path settings = settings();
        Server first = start("first", settings);
        first.process().awaitFile(shared.resolve(JoinedServer.READY + "-first"));
        Server second = start("second", settings);
        second.process().awaitFile(shared.resolve(JoinedServer.READY + "-second"));
        both = List.of(first, second);
        try (var reader = Files.newBufferedReader(shared.resolve(JoinedServer.FACTS))) {
            facts.load(reader);
        }
    }

    Server first() {
        return both.getFirst();
    }

    Server second() {
        return both.getLast();
    }

    DatabaseAccess database() {
        return database;
    }

    String fact(String name) {
        return facts.getProperty(name);
    }

    /** Which process began a job, as often as it was begun. */
    List<Long> begun(String job) {
        Path probe = shared.resolve("probe");
        try {
            return Files.exists(probe)
                    ? Files.readAllLines(probe).stream()
                            .filter(line -> line.startsWith(job + " "))
                            .map(line -> Long.valueOf(line.substring(job.length() + 1)))
                            .toList()
                    : List.of();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private Server start(String name, Path settings) throws IOException {
        int port = ChildProcess.freePort();
        ChildProcess process = ChildProcess.start(
                JoinedServer.class,
                shared.resolve(name + ".log"),
                String.valueOf(port),
                shared.toString(),
                name,
                settings.toString());
        return new Server(process, "http://127.0.0.1:" + port);
    }

    private Path settings() throws IOException {
        Map<String, String> settings = new HashMap<>(TestDatabase.properties());
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.flyway.url", database.url());
        var written = new Properties();
        written.putAll(settings);
        Path file = shared.resolve("settings");
        try (var writer = Files.newBufferedWriter(file)) {
            written.store(writer, null);
        }
        return file;
    }

    @Override
    public void close() {
        both.forEach(server -> server.process().close());
    }
}
