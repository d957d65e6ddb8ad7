package org.gongjian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/**
 * The one database of a test run: started when first asked for, with its roles but no tables, stopped when the JVM ends.
 * Tests log in as the application does, so that row security holds for them too.
 */
public final class TestDatabase {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final DataDirectory DIRECTORY = new DataDirectory(TARGET.resolve("test-database")
            .resolve(Long.toString(ProcessHandle.current().pid())));
    private static final EmbeddedDatabase DATABASE =
            EmbeddedDatabase.open(DIRECTORY, Durability.FAST, TARGET.resolve("postgresql"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop, "test-database-stop"));
    }

    private static final DatabaseAccess ACCESS = DATABASE.start();

    private TestDatabase() {}

    /** Its address, and the logins of the application and of the migrator. */
    public static DatabaseAccess access() {
        return ACCESS;
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

    /** For a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static void stop() {
        DATABASE.close();
        try {
            FileSystemUtils.deleteRecursively(DIRECTORY.home());
        } catch (IOException remains) {
            System.err.println("Left behind: " + DIRECTORY.home());
        }
    }
}
