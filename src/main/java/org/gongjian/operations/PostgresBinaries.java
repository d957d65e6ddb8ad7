package org.gongjian.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar into a directory named by what the jar says of them, so that an update unpacks
 * anew and a start reads nothing of the archive.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}, below {@code parent}; unpacked there if it is not yet. */
    static Path unpackedBelow(Path parent) throws IOException {
        JarURLConnection archive = archive();
        JarEntry entry = archive.getJarEntry();
        Path target = parent.resolve("%08x-%d".formatted(entry.getCrc(), entry.getSize()));
        if (!Files.isDirectory(target)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, "unfinished");
            try (InputStream content = archive.getInputStream()) {
                unpack(content, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(unfinished, target);
        }
        return target;
    }

    private static JarURLConnection archive() throws IOException {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        URL archive = PostgresBinaries.class.getResource(
                "/postgres-%s-%s.txz".formatted(system.toLowerCase(Locale.ROOT), named(machine)));
        if (archive != null && archive.openConnection() instanceof JarURLConnection jar) {
            return jar;
        }
        throw new EmbeddedDatabaseException("No embedded PostgreSQL for " + system + " on " + machine
                + ": use a PostgreSQL server, and give its address with --database-url");
    }

    /** A machine as those who packed the archives call it. */
    private static String named(String machine) {
        return switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        };
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            DataDirectory.delete(unfinished);
            if (!Files.isDirectory(target)) {
                throw failed;
            }
        }
    }
}
