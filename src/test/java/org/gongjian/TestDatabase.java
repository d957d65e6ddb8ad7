package org.gongjian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.EmbeddedDatabaseException;
import org.gongjian.operations.Login;
import org.gongjian.operations.backup.MigrationHistory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/**
 * The one database of a test run: started when first asked for, with its roles but no tables, stopped when the JVM ends.
 * Tests log in as the application does, so that row security holds for them too.
 */
public final class TestDatabase {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path ALL = TARGET.resolve("test-database");
    private static final Path PROGRAMS = TARGET.resolve("postgresql");

    static {
        sweep();
    }

    private static final DataDirectory DIRECTORY =
            new DataDirectory(ALL.resolve(Long.toString(ProcessHandle.current().pid())));
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.open(DIRECTORY, Durability.FAST, PROGRAMS);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop, "test-database-stop"));
    }

    private static final DatabaseAccess ACCESS = DATABASE.start();

    /** The migrations take longer than copying what they made. */
    private static final class Migrated {

        static final DatabaseAccess EMPTY = make();

        private static DatabaseAccess make() {
            DatabaseAccess empty = another("migrated");
            new MigrationHistory(empty).migrateForward();
            return empty;
        }
    }

    private TestDatabase() {}

    /** Its address, and the logins of the application and of the migrator. */
    public static DatabaseAccess access() {
        return ACCESS;
    }

    /** For a look at what the database does inside; nothing of the application logs in so. */
    public static Login superuser() {
        Properties stored = new Properties();
        try (var passwords = Files.newBufferedReader(DIRECTORY.passwords())) {
            stored.load(passwords);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Login("postgres", stored.getProperty("superuser"));
    }

    /** What an application context needs to run on it. */
    public static Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", ACCESS.url(),
                "spring.datasource.username", ACCESS.application().user(),
                "spring.datasource.password", ACCESS.application().password(),
                "spring.flyway.url", ACCESS.url(),
                "spring.flyway.user", ACCESS.migrator().user(),
                "spring.flyway.password", ACCESS.migrator().password(),
                "spring.flyway.init-sqls", "set role gongjian_owner",
                "gongjian.keys", DIRECTORY.keys().toString(),
                "gongjian.public-url", "http://localhost");
    }

    /** Where tests that start databases of their own find PostgreSQL's programs unpacked. */
    public static Path programs() {
        return PROGRAMS;
    }

    /** A further database of this instance, with the same logins and without tables. */
    public static DatabaseAccess another(String name) {
        return make(name, "template template0", """
                alter schema public owner to gongjian_owner;
                revoke all on schema public from public;
                grant usage on schema public to gongjian_app;
                """);
    }

    /** A further database of this instance, with every table and nothing in them. */
    public static DatabaseAccess migrated(String name) {
        return copy(name, Migrated.EMPTY);
    }

    /** A further database of this instance, with everything another one has; nobody may be connected to that one. */
    public static DatabaseAccess copy(String name, DatabaseAccess of) {
        return make(name, "template " + of.url().substring(of.url().lastIndexOf('/') + 1), "select");
    }

    private static DatabaseAccess make(String name, String template, String rights) {
        String url = ACCESS.url().substring(0, ACCESS.url().lastIndexOf('/') + 1);
        run(url + "postgres", "drop database if exists " + name + " with (force)");
        run(url + "postgres", "create database " + name + " owner gongjian_owner " + template);
        run(url + name, rights);
        return new DatabaseAccess(url + name, ACCESS.application(), ACCESS.migrator());
    }

    private static void run(String url, String statements) {
        try (var connection = DriverManager.getConnection(
                        url, superuser().user(), superuser().password());
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** For a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static void stop() {
        DATABASE.close();
        delete(DIRECTORY.home());
    }

    /** Stops and removes what killed test runs left behind. */
    private static void sweep() {
        var directories = ALL.toFile().listFiles();
        for (File directory : directories == null ? new File[0] : directories) {
            var left = new DataDirectory(directory.toPath());
            try {
                EmbeddedDatabase.open(left, Durability.FAST, PROGRAMS).close();
                delete(left.home());
            } catch (EmbeddedDatabaseException inUseOrForeign) {
                // Another test run is using it.
            }
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException remains) {
            System.err.println("Left behind: " + directory);
        }
    }
}
