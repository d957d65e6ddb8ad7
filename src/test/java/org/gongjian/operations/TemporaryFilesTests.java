package org.gongjian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database leaves nothing in the system's temporary directory, neither while it runs nor when it was killed. */
class TemporaryFilesTests {

    /** Starts a database, looks, and is gone without stopping anything in order. */
    static final class Starts {

        private Starts() {}

        public static void main(String[] arguments) {
            var database = EmbeddedDatabase.open(
                    new DataDirectory(Path.of(arguments[0])), Durability.FAST, Path.of(arguments[1]));
            database.start();
            System.out.println("started");
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void nothingIsLeftBehind(@TempDir Path home) throws Exception {
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        var directory = new DataDirectory(home.resolve("data"));
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starts.class.getName(),
                        directory.home().toString(),
                        Path.of("target", "postgresql").toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        try {
            assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(home.resolve("log")).content().contains("started");
            assertThat(namesIn(temporary)).isEmpty();
        } finally {
            started.destroyForcibly();
            EmbeddedDatabase.open(directory, Durability.FAST, Path.of("target", "postgresql"))
                    .close();
        }
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (var paths = Files.list(directory)) {
            return paths.map(path -> Objects.requireNonNull(path.getFileName()).toString())
                    .toList();
        }
    }
}
