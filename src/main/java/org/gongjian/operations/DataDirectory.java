package org.gongjian.operations;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * All data of one installation lie below one directory: the database, its passwords and, outside of the database, the key
 * file for personal fields.
 */
public record DataDirectory(Path home) {

    public DataDirectory {
        home = home.toAbsolutePath().normalize();
    }

    /** The key file for personal fields; made by the room {@code people} on its first start. */
    public Path keys() {
        return home.resolve("keys");
    }

    Path cluster() {
        return home.resolve("database");
    }

    Path unfinishedCluster() {
        return home.resolve("database.unfinished");
    }

    /** The embedded database's passwords. */
    public Path passwords() {
        return home.resolve("passwords");
    }

    /** Whether a demo lives here, whose passwords everybody knows. */
    public boolean isDemo() {
        return Files.exists(demoMark());
    }

    /** Says once and for all that a demo lives here; refused where something real does. */
    public void markAsDemo() {
        if (!isDemo() && hasCluster()) {
            throw new EmbeddedDatabaseException(
                    home + " is not a demo: choose another --data directory, so that nothing real is mixed with it");
        }
        try {
            Files.writeString(demoMark(), "A demo lives here; its passwords are known to everybody.\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write to " + home, failed);
        }
    }

    /** Throws away the database of a demo, and nothing else; nothing may run on it. */
    public void discardDemo() {
        if (!isDemo()) {
            throw new IllegalStateException(home + " is not a demo");
        }
        try {
            delete(cluster());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot remove " + cluster(), failed);
        }
    }

    private Path demoMark() {
        return home.resolve("demo");
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path logs() {
        return home.resolve("log");
    }

    Path binaries() {
        return home.resolve("postgresql");
    }

    /** Whether there is a database in it, running or not. */
    public boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Makes the directory, readable by its owner only; refuses one that holds something else. */
    void create() throws IOException {
        if (Files.isDirectory(home) && !Files.exists(lock()) && !isEmpty()) {
            throw new EmbeddedDatabaseException(
                    home + " holds other files: choose an empty or a new directory for the data");
        }
        var ownerOnly = asFileAttribute(fromString("rwx------"));
        Files.createDirectories(home.resolveSibling(""));
        if (!Files.isDirectory(home)) {
            Files.createDirectory(home, ownerOnly);
        }
        Files.createDirectories(logs(), ownerOnly);
    }

    /** Lets PostgreSQL's user own what it writes; the passwords and the keys stay ours. */
    void giveTo(PostgresUser user) throws IOException {
        if (user == PostgresUser.NOBODY) {
            Files.setPosixFilePermissions(home, fromString("rwx--x--x"));
        }
        user.own(logs());
        if (hasCluster()) {
            user.own(cluster());
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(home)) {
            return files.findAny().isEmpty();
        }
    }

    static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException alreadyGone) {
            // Nothing to delete is what was wanted.
        }
    }
}
