package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the embedded database of a running server to a server of one's own, as somebody types it. */
class BackupCommandsTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedDatabase running;

    private final StringWriter said = new StringWriter();

    @BeforeAll
    static void aServerRuns() throws SQLException {
        running = EmbeddedDatabase.open(new DataDirectory(data()), Durability.FAST, TestDatabase.programs());
        var access = running.start();
        migrate(access);
        execute(access, access.application(), """
                insert into district (id, slug, name, full_name, zone)
                values (gen_random_uuid(), 'moved', '{"en": "Moved"}', '{"en": "Moved"}', 'Asia/Shanghai')
                """);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void theEmbeddedDatabaseMovesToAServer() throws IOException, SQLException {
        Path file = temporary.resolve("moving.backup");
        Path passphrase = Files.writeString(temporary.resolve("passphrase"), "four words are enough\n");

        assertThat(run("backup", file, "--data", data(), "--passphrase-file", passphrase))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("Joining the running server's database", "district moved", "1 rows");

        var server = TestDatabase.another("cli_server");
        List<Object> restore = new ArrayList<>(List.of("restore", file));
        restore.addAll(toServer(server));
        assertThat(run(restore.toArray())).as("without the passphrase").isEqualTo(6);

        restore.addAll(List.of("--passphrase-file", passphrase));
        assertThat(run(restore.toArray())).as(said.toString()).isZero();
        assertThat(said.toString()).contains("Restored district moved", "Everything holds.");
        execute(
                server,
                server.migrator(),
                "set role gongjian_owner; do 'begin assert (select count(*) from district) = 1; end'");
    }

    @Test
    void aBackupIsNotReplacedUnlessAsked() throws IOException {
        Path file = Files.writeString(temporary.resolve("precious"), "precious");
        assertThat(run("backup", file, "--data", data())).isEqualTo(2);
        assertThat(file).hasContent("precious");
        assertThat(run("backup", file, "--data", data(), "--replace")).isZero();
        assertThat(said.toString()).contains("It is not encrypted");
    }

    @Test
    void whatIsWrongIsNamedAndTheExitCodeTells() throws SQLException {
        assertThat(run("verify", "--data", data())).as(said.toString()).isZero();
        assertThat(said.toString()).contains("audit chain", "moved", "Everything holds.");

        var access = EmbeddedDatabase.running(new DataDirectory(data())).orElseThrow();
        execute(access, access.migrator(), "set role gongjian_owner; alter table voice disable row level security");
        assertThat(run("verify", "--data", data())).isEqualTo(1);
        assertThat(said.toString()).contains("WRONG: guards: voice does not keep the districts apart");
        execute(access, access.migrator(), "set role gongjian_owner; alter table voice enable row level security");
    }

    @Test
    void aBackupIsVerifiedWithoutADatabase() throws IOException {
        Path file = temporary.resolve("verified.backup");
        assertThat(run("backup", file, "--data", data())).isZero();
        assertThat(run("verify", "--file", file)).isZero();
        assertThat(said.toString()).contains("The backup is whole", "SHA-256");

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(run("verify", "--file", file)).isEqualTo(5);
        assertThat(said.toString()).contains("is damaged");
    }

    @Test
    void nothingIsStartedForAFileThatIsNoBackup() throws IOException {
        Path file = Files.writeString(temporary.resolve("letter"), "Dear Gongjian, how are you?");
        Path nowhere = temporary.resolve("nowhere");
        assertThat(run("restore", file, "--data", nowhere)).isEqualTo(3);
        assertThat(said.toString()).contains("is not a backup");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aRunningServerIsNotRestoredInto() {
        Path file = temporary.resolve("own.backup");
        assertThat(run("backup", file, "--data", data())).isZero();
        assertThat(run("restore", file, "--data", data())).isNotZero();
        assertThat(said.toString()).contains("is in use by process");
    }

    @Test
    void thereIsNothingToBackUpWhereNoDatabaseIs() {
        Path nowhere = temporary.resolve("nothing");
        assertThat(run("backup", temporary.resolve("nothing.backup"), "--data", nowhere))
                .isEqualTo(2);
        assertThat(said.toString()).contains("There is no database in");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aTypedPassphraseIsRefused() {
        assertThat(run("backup", temporary.resolve("typed"), "--data", data(), "--passphrase", "hunter2hunter2"))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains("--passphrase shows the passphrase")
                .doesNotContain("hunter2");
    }

    private static Path data() {
        return temporary.resolve("data");
    }

    private static List<Object> toServer(DatabaseAccess server) throws IOException {
        return List.of(
                "--database-url",
                server.url(),
                "--database-password-file",
                Files.writeString(temporary.resolve("app"), server.application().password()),
                "--migrator-password-file",
                Files.writeString(
                        temporary.resolve("migrator"), server.migrator().password()),
                "--keys",
                temporary.resolve("server keys"));
    }

    private static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password())
                .initSql("set role gongjian_owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void execute(DatabaseAccess access, Login login, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), login.user(), login.password());
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private int run(Object... arguments) {
        var writer = new PrintWriter(said, true);
        return Gongjian.commandLine()
                .setOut(writer)
                .setErr(writer)
                .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }
}
