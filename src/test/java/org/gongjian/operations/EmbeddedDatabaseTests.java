package org.gongjian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongjian.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The tests share one directory, because making a database takes a second; each leaves it stopped. */
class EmbeddedDatabaseTests {

    private static final Path TEMPORARY = Path.of(
                    "target",
                    "embedded-database",
                    Long.toString(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private final DataDirectory directory = new DataDirectory(TEMPORARY.resolve("the district's data"));

    @AfterAll
    static void clear() throws IOException {
        FileSystemUtils.deleteRecursively(TEMPORARY);
    }

    @Test
    void aKilledServerLeavesADatabaseThatStartsAgainWithAllThatWasAcknowledged() throws Exception {
        kill(serverOn(directory));
        assertThat(EmbeddedDatabase.running(directory))
                .as("the orphan still runs")
                .isPresent();

        try (var database = open(directory, Durability.DURABLE)) {
            assertThat(asOwner(database.start(), "select line from kept")).isEqualTo("acknowledged");
        }
        assertThat(EmbeddedDatabase.running(directory))
                .as("nothing runs any more")
                .isEmpty();
    }

    @Test
    void aSecondInstanceOnOneDirectoryIsRefusedAndTheFirstGoesOn() throws SQLException {
        try (var first = open(directory, Durability.FAST)) {
            var access = first.start();
            assertThatThrownBy(() -> open(directory, Durability.FAST))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
            assertThat(asOwner(access, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void anotherCommandReachesTheDatabaseThatIsRunning() throws SQLException {
        try (var database = open(directory, Durability.FAST)) {
            assertThat(EmbeddedDatabase.running(directory)).isEmpty();
            database.start();
            var access = EmbeddedDatabase.running(directory).orElseThrow();
            assertThat(asOwner(access, "select 'joined'")).isEqualTo("joined");
        }
    }

    @Test
    void durableSettingsKeepWhatWasAcknowledged() throws SQLException {
        try (var database = open(directory, Durability.DURABLE)) {
            var access = database.start();
            assertThat(asOwner(
                            access,
                            "select concat_ws(' ', current_setting('fsync'),"
                                    + " current_setting('synchronous_commit'), current_setting('full_page_writes'))"))
                    .isEqualTo("on on on");
            assertThat(Integer.parseInt(asOwner(
                            access, "select setting::int / 128 from pg_settings where name = 'shared_buffers'")))
                    .as("megabytes")
                    .isBetween(128, 4_096);
        }
    }

    @Test
    void theDatabaseKeepsAnEighthOfTheMemory() {
        assertThat(Durability.pages(2L << 30)).isEqualTo(256);
        assertThat(Durability.pages(16L << 30)).isEqualTo(2_048);
        assertThat(Durability.pages(200L << 20))
                .as("what PostgreSQL takes by itself")
                .isEqualTo(128);
        assertThat(Durability.pages(1L << 40)).isEqualTo(4_096);
    }

    @Test
    void aProcessNumberThatNowBelongsToSomebodyElseIsLeftAlone() throws IOException {
        try (var database = open(directory, Durability.FAST)) {
            database.start();
        }
        long self = ProcessHandle.current().pid();
        Files.writeString(
                Postmaster.file(directory.cluster()),
                self + "\n" + directory.cluster() + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
        assertThat(EmbeddedDatabase.running(directory)).isEmpty();
        try (var database = open(directory, Durability.FAST)) {
            assertThat(database.start().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void nobodyElseMayReadTheDataOrThePasswords() throws IOException {
        try (var database = open(directory, Durability.FAST)) {
            database.start();
        }
        assertThat(permissions(directory.home())).matches("rwx--[-x]--[-x]");
        assertThat(permissions(directory.cluster())).isEqualTo("rwx------");
        assertThat(permissions(directory.passwords())).isEqualTo("rw-------");

        Path elsewhere = Files.move(directory.passwords(), TEMPORARY.resolve("passwords"));
        try (var database = open(directory, Durability.FAST)) {
            assertThatThrownBy(database::start)
                    .hasMessageContaining("password file")
                    .hasMessageContaining("is missing");
        } finally {
            Files.move(elsewhere, directory.passwords());
        }
    }

    @Test
    void aDirectoryWithOtherFilesIsRefused() throws IOException {
        Path desk = Files.createDirectories(TEMPORARY.resolve("desk"));
        Files.writeString(desk.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> open(new DataDirectory(desk), Durability.FAST))
                .hasMessageContaining("holds other files");
    }

    @Test
    void theDemoIsNotMixedWithSomethingReal() {
        try (var database = open(directory, Durability.FAST)) {
            database.start();
            assertThatThrownBy(directory::markAsDemo).hasMessageContaining("is not a demo");
        }
    }

    private static EmbeddedDatabase open(DataDirectory directory, Durability durability) {
        return EmbeddedDatabase.open(directory, durability, TestDatabase.programs());
    }

    private static Process serverOn(DataDirectory directory) throws IOException {
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        directory.home().toString(),
                        TestDatabase.programs().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.lines().anyMatch("written"::equals))
                .as("the server wrote a line")
                .isTrue();
        return server;
    }

    private static void kill(Process server) throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    private static String asOwner(DatabaseAccess access, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password());
                var statement = connection.createStatement()) {
            statement.execute("set role gongjian_owner");
            try (var result = statement.executeQuery(query)) {
                result.next();
                return result.getString(1);
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
