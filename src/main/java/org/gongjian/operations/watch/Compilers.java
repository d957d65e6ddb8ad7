package org.gongjian.operations.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads in which a Java machine compiles what it has learned. For a minute and more after a start they always have
 * something to do, and on a small machine they take a third of it from those who wait for an answer. They go on in what
 * the others leave. Where the system knows no threads under {@code /proc}, or has no {@code renice}, they stay as they are.
 */
final class Compilers {

    /** Between 0, as all others, and 19, the last of all; at 5 a busy machine still gives them something. */
    static final int NICENESS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Compilers.class);
    private static final long PATIENCE = 5;

    private final Path threads;

    /** @param threads a directory for each thread, named by its number, with its name in {@code comm} */
    Compilers(Path threads) {
        this.threads = threads;
    }

    static Compilers ofThisProcess() {
        return new Compilers(Path.of("/proc/self/task"));
    }

    /** Those that are created later are created by these, and stand back as well. */
    void stepBack() {
        try {
            List<String> numbers = numbers();
            if (!numbers.isEmpty()) {
                renice(numbers);
            }
        } catch (IOException notHere) {
            LOG.debug("The compilers stay as they are: {}", notHere.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> numbers() throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                if (compiles(thread)) {
                    found.add(String.valueOf(thread.getFileName()));
                }
            }
        }
        return found;
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler[^\\n]*\\n");
        } catch (IOException ended) {
            return false;
        }
    }

    private static void renice(List<String> numbers) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("renice", "-n", Integer.toString(NICENESS), "-p"));
        words.addAll(numbers);
        Process renice = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!renice.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            renice.destroyForcibly();
        }
    }
}
