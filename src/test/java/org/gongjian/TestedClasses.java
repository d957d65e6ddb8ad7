package org.gongjian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.util.FileSystemUtils;

/** The class path under test. What was found out of it holds for every process that tests the same. */
public final class TestedClasses {

    private static final List<Path> ENTRIES = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .filter(Files::exists)
            .toList();

    private TestedClasses() {}

    static List<Path> entries() {
        return ENTRIES;
    }

    /** Where something of that name is kept about just these classes; what was kept about earlier ones is removed. */
    public static Path about(String name) throws IOException {
        Path all = Files.createDirectories(Path.of("target", name).toAbsolutePath());
        Path these = all.resolve(fingerprint());
        try (var directories = Files.list(all)) {
            for (Path earlier : directories.filter(Files::isDirectory).toList()) {
                if (!earlier.equals(these)) {
                    FileSystemUtils.deleteRecursively(earlier);
                }
            }
        }
        return these;
    }

    private static String fingerprint() throws IOException {
        var sum = new CRC32();
        for (Path entry : ENTRIES) {
            for (Path file : Files.isDirectory(entry) ? below(entry) : List.of(entry)) {
                sum.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)).getBytes(UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    static List<Path> below(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.sorted().toList();
        }
    }
}
