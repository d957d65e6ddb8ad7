package org.gongjian;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The tests' class path without directories, and what the Java machine learned in a rehearsal from it: a process started so
 * is ready sooner. Made once for all processes of a test run, and anew when a class has changed.
 */
final class PackedClasses {

    private static final String LEARNED = "learned.aot";

    private final Path home;
    private final String classPath;

    private PackedClasses(Path home) {
        this.home = home;
        this.classPath = classPath(home);
    }

    private static final class Holder {
        static final PackedClasses ONE = make();
    }

    static PackedClasses once() {
        return Holder.ONE;
    }

    /** The options of a Java machine that starts from it. */
    List<String> options() {
        Path learned = home.resolve(LEARNED);
        return Files.exists(learned) ? List.of("-XX:AOTCache=" + learned, "-cp", classPath) : List.of("-cp", classPath);
    }

    private static PackedClasses make() {
        try {
            Path all = Files.createDirectories(Path.of("target", "packed-classes"));
            try (var one = FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                one.lock();
                Path home = TestedClasses.about("packed-classes");
                var packed = new PackedClasses(home);
                if (Files.notExists(home)) {
                    pack(home);
                    packed.rehearse();
                }
                return packed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String classPath(Path home) {
        return TestedClasses.entries().stream()
                .map(entry -> Files.isDirectory(entry) ? jar(entry, home) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jar(Path directory, Path home) {
        return home.resolve(TestedClasses.entries().indexOf(directory) + ".jar");
    }

    private static void pack(Path home) throws IOException {
        Path unfinished = Files.createDirectories(home.resolveSibling(home.getFileName() + ".unfinished"));
        for (Path entry : TestedClasses.entries()) {
            if (Files.isDirectory(entry)) {
                pack(entry, Files.newOutputStream(jar(entry, unfinished)));
            }
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void pack(Path directory, OutputStream out) throws IOException {
        try (var jar = new ZipOutputStream(out)) {
            jar.setLevel(Deflater.BEST_SPEED);
            for (Path file : TestedClasses.below(directory)) {
                if (file.equals(directory)) {
                    continue;
                }
                String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
                // What is looked for below a package is found by the directory's own entry.
                jar.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, jar);
                }
                jar.closeEntry();
            }
        }
    }

    /** A server starts, is asked for a page and stops. Where no cache comes of it, processes start without, only slower. */
    private void rehearse() throws IOException, InterruptedException {
        Path stage = home.resolve("rehearsal");
        Path data = stage.resolve("data");
        int port = ChildProcess.freePort();
        List<String> java = new ArrayList<>(ChildProcess.quickMachine());
        java.addAll(List.of("-XX:AOTCacheOutput=" + home.resolve(LEARNED), "-cp", classPath));
        try (var rehearsal = ChildProcess.start(
                        java,
                        "org.gongjian.stories.StoryServer",
                        home.resolve("log"),
                        data.toString(),
                        String.valueOf(port));
                var reader = HttpClient.newHttpClient()) {
            rehearsal.awaitFile(data.resolve("ready"));
            reader.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        FileSystemUtils.deleteRecursively(stage);
    }
}
