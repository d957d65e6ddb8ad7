package org.gongjian.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gongjian.GongjianApplication;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a durable database of its own, asked by a few threads at once. */
final class BenchSite implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Duration WARM = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private final EmbeddedDatabase database;
    private final DatabaseAccess access;
    private final ConfigurableApplicationContext context;

    BenchSite(String name) throws Exception {
        Path home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), name);
        var directory = new DataDirectory(home.resolve("data"));
        database = EmbeddedDatabase.open(
                directory, Durability.DURABLE, Path.of("target/postgresql").toAbsolutePath());
        access = database.start();
        context = new SpringApplicationBuilder(GongjianApplication.class)
                .properties(Map.ofEntries(
                        Map.entry("spring.datasource.url", access.url()),
                        Map.entry(
                                "spring.datasource.username",
                                access.application().user()),
                        Map.entry(
                                "spring.datasource.password",
                                access.application().password()),
                        Map.entry("spring.flyway.url", access.url()),
                        Map.entry("spring.flyway.user", access.migrator().user()),
                        Map.entry("spring.flyway.password", access.migrator().password()),
                        Map.entry("gongjian.keys", directory.keys().toString()),
                        Map.entry("gongjian.public-url", "http://localhost"),
                        Map.entry("db-scheduler.enabled", false),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("server.port", 0),
                        Map.entry("logging.level.root", "warn")))
                .run();
    }

    ApplicationContext context() {
        return context;
    }

    DatabaseAccess access() {
        return access;
    }

    HikariDataSource pool() {
        return context.getBean("pool", HikariDataSource.class);
    }

    /** Rows a second by the primary or a unique key, a prepared statement on a connection for each thread. */
    double floor(String select, List<String> keys) throws Exception {
        return perSecond(() -> {
            Connection connection = pool().getConnection();
            PreparedStatement statement = connection.prepareStatement(select);
            return new Asking(keys, key -> read(statement, key), connection);
        });
    }

    double perSecond(List<String> keys, Consumer<String> asking) throws Exception {
        return perSecond(() -> new Asking(keys, asking, () -> {}));
    }

    private double perSecond(Callable<Asking> askings) throws Exception {
        measure(askings, WARM);
        return measure(askings, MEASURED) / (MEASURED.toNanos() / 1e9);
    }

    private static long measure(Callable<Asking> askings, Duration time) throws Exception {
        var over = new AtomicBoolean();
        var counts = new ArrayList<Future<Long>>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                Asking asking = askings.call();
                counts.add(threads.submit(() -> asking.until(over)));
            }
            LockSupport.parkNanos(time.toNanos());
            over.set(true);
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        }
    }

    private static void read(PreparedStatement statement, String key) {
        try {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no row " + key);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One thread's work. */
    private record Asking(List<String> keys, Consumer<String> asking, AutoCloseable after) {

        long until(AtomicBoolean over) throws Exception {
            try (after) {
                long count = 0;
                while (!over.get()) {
                    asking.accept(keys.get(ThreadLocalRandom.current().nextInt(keys.size())));
                    count++;
                }
                return count;
            }
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
