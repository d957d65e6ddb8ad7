package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gongjian.ChildProcess;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own is asked to stop while somebody waits for a page. */
class DrainingTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoeverWaitsForAPageGetsItAndNobodyNewIsLetIn() throws Exception {
        int port = ChildProcess.freePort();
        Process server = serve(port);
        try {
            await("it is ready", server, () -> status(port, "/actuator/health/readiness") == 200);
            var directory = new DataDirectory(data());
            CompletableFuture<HttpResponse<Void>> page;
            try (Connection owner = asOwner(directory);
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute("lock table district in access exclusive mode");
                page = client.sendAsync(request(port, "/"), HttpResponse.BodyHandlers.discarding());
                await("the page waits for the database", server, () -> somebodyWaits(owner));

                server.destroy();
                await("it says that it stops", server, () -> status(port, "/actuator/health/readiness") == 503);
                assertThat(page).as("still waiting").isNotDone();
                await("nobody new is let in", server, () -> status(port, "/actuator/health/liveness") == -1);
                assertThat(page).as("still waiting").isNotDone();
                owner.rollback();
            }
            assertThat(page.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(EmbeddedDatabase.running(directory))
                    .as("its database too")
                    .isEmpty();
        } finally {
            server.destroyForcibly();
            EmbeddedDatabase.open(new DataDirectory(data()), org.gongjian.operations.Durability.FAST)
                    .close();
        }
    }

    private Process serve(int port) throws IOException {
        List<String> command = new ArrayList<>(ChildProcess.quick());
        command.addAll(List.of(
                Gongjian.class.getName(),
                "serve",
                "--data",
                data().toString(),
                "--port",
                String.valueOf(port),
                "--drain",
                "8"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private static Connection asOwner(DataDirectory directory) throws SQLException {
        var access = EmbeddedDatabase.running(directory).orElseThrow();
        Connection connection = DriverManager.getConnection(
                access.url(), access.migrator().user(), access.migrator().password());
        try (var statement = connection.createStatement()) {
            statement.execute("set role gongjian_owner");
        }
        return connection;
    }

    private static boolean somebodyWaits(Connection owner) {
        try (var statement = owner.createStatement();
                var waiting = statement.executeQuery(
                        "select exists (select from pg_locks where relation = 'district'::regclass and not granted)")) {
            return waiting.next() && waiting.getBoolean(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The status of a page asked for over a connection of its own, or -1 where nobody takes the connection. */
    private static int status(int port, String address) {
        try (HttpClient another = HttpClient.newHttpClient()) {
            return another.send(request(port, address), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException refused) {
            return -1;
        } catch (IOException cutOff) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void await(String what, Process server, BooleanSupplier holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (server.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new AssertionError("not " + what + ":\n" + Files.readString(log()));
            }
        }
    }

    private static HttpRequest request(int port, String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private Path log() {
        return temporary.resolve("log");
    }
}
