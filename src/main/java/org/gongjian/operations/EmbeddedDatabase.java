package org.gongjian.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own below a data directory, on the loopback address, with passwords nobody needs to know. One process
 * at a time may open a directory. What a killed process left running is stopped in good order at the next start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int LOG_LINES = 20;

    private final DataDirectory directory;
    private final Durability durability;
    private final Path binaries;
    private final DirectoryLock lock;
    private @Nullable DatabaseAccess access;
    private boolean closed;

    private EmbeddedDatabase(DataDirectory directory, Durability durability, Path binaries) throws IOException {
        this.directory = directory;
        this.durability = durability;
        this.binaries = binaries;
        directory.create();
        this.lock = DirectoryLock.take(directory.lock());
    }

    /**
     * Takes the directory for this process.
     *
     * @throws DirectoryInUseException when another process has it
     */
    public static EmbeddedDatabase open(DataDirectory directory, Durability durability) {
        return open(directory, durability, directory.binaries());
    }

    /** As {@link #open(DataDirectory, Durability)}, with PostgreSQL's programs in a directory that several may share. */
    public static EmbeddedDatabase open(DataDirectory directory, Durability durability, Path binaries) {
        try {
            return new EmbeddedDatabase(directory, durability, binaries.toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot use the data directory " + directory.home(), failed);
        }
    }

    /** How to reach the database that another process runs on this directory; empty when none is ready. */
    public static Optional<DatabaseAccess> running(DataDirectory directory) {
        try {
            var postmaster = Postmaster.of(directory.cluster());
            if (postmaster.isEmpty()
                    || !postmaster.get().ready()
                    || postmaster.get().standing(directory.cluster()) != Postmaster.Standing.SERVES) {
                return Optional.empty();
            }
            var passwords = StoredPasswords.read(directory.passwords());
            return Optional.of(new DatabaseRoles(postmaster.get().port(), passwords).access());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the data directory " + directory.home(), failed);
        }
    }

    /** Starts on a free port. */
    public DatabaseAccess start() {
        return start(0);
    }

    /**
     * Starts, makes what is missing, and answers once connections are accepted.
     *
     * @param port 0 for any free one
     * @throws EmbeddedDatabaseException when it does not start; the message carries the end of PostgreSQL's own log
     */
    public synchronized DatabaseAccess start(int port) {
        Begun begun = begin(port);
        finish(begun);
        return begun.roles().access();
    }

    /** A start that goes on meanwhile; how the database will be reached is known at once. */
    public record Starting(DatabaseAccess access, Future<?> end) {

        /** Waits until connections are accepted; fails as {@link EmbeddedDatabase#start()} does. */
        public void await() {
            try {
                end.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof EmbeddedDatabaseException told
                        ? told
                        : new EmbeddedDatabaseException("Cannot start the database: " + failed.getMessage(), failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new EmbeddedDatabaseException("Interrupted while starting the database", interrupted);
            }
        }
    }

    /** Begins to start on a free port, and answers before connections are accepted. */
    public synchronized Starting startMeanwhile() {
        Begun begun = begin(0);
        var end = new FutureTask<Void>(() -> finish(begun), null);
        Thread.ofPlatform().name("database-start").start(end);
        return new Starting(begun.roles().access(), end);
    }

    /** What a start has found and chosen before anything runs. */
    private record Begun(PostgresPrograms installed, StoredPasswords passwords, int port) {

        DatabaseRoles roles() {
            return new DatabaseRoles(port, passwords);
        }
    }

    private Begun begin(int port) {
        if (closed || access != null) {
            throw new IllegalStateException("This database was already started or closed");
        }
        try {
            var installed = programs();
            directory.giveTo(installed.user());
            var begun = new Begun(installed, passwords(), port == 0 ? freePort() : port);
            access = begun.roles().access();
            return begun;
        } catch (IOException failed) {
            throw cannotStart(failed);
        }
    }

    private synchronized void finish(Begun begun) {
        if (closed) {
            throw new EmbeddedDatabaseException(
                    "The database in " + directory.home() + " was closed before it started");
        }
        try {
            stopWhatIsRunning(begun.installed());
            initialize(begun.installed(), begun.passwords());
            new ClusterSettings(begun.port(), durability, directory.logs()).writeTo(directory.cluster());
            startPostmaster(begun.installed());
            begun.roles().apply();
        } catch (IOException | SQLException failed) {
            access = null;
            throw cannotStart(failed);
        } catch (EmbeddedDatabaseException failed) {
            access = null;
            throw failed;
        }
    }

    private EmbeddedDatabaseException cannotStart(Exception failed) {
        return new EmbeddedDatabaseException(
                "Cannot start the database in " + directory.home() + ": " + failed.getMessage(), failed);
    }

    /** Stops in good order whatever runs on the directory, and frees it; calling it again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (Files.exists(Postmaster.file(directory.cluster()))) {
                stopWhatIsRunning(programs());
            }
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot close the data directory " + directory.home(), failed);
        }
    }

    private void stopWhatIsRunning(PostgresPrograms installed) throws IOException {
        Path cluster = directory.cluster();
        var postmaster = Postmaster.of(cluster);
        if (postmaster.isEmpty()) {
            return;
        }
        switch (postmaster.get().standing(cluster)) {
            case SERVES -> installed.stop(cluster);
            case SOMEBODY_ELSE -> Files.deleteIfExists(Postmaster.file(cluster));
            // PostgreSQL itself finds out, and refuses to start where it has a doubt.
            case GONE, UNKNOWN -> {}
        }
    }

    private PostgresPrograms programs() throws IOException {
        return new PostgresPrograms(PostgresBinaries.unpackedBelow(binaries), PostgresUser.current());
    }

    private StoredPasswords passwords() throws IOException {
        if (directory.hasCluster() && !Files.exists(directory.passwords())) {
            throw new EmbeddedDatabaseException("The password file " + directory.passwords()
                    + " is missing, and without it the database cannot be opened: restore it from a backup");
        }
        return StoredPasswords.readOrMake(directory.passwords());
    }

    private void initialize(PostgresPrograms installed, StoredPasswords passwords) throws IOException {
        if (directory.hasCluster()) {
            return;
        }
        Path unfinished = directory.unfinishedCluster();
        DataDirectory.delete(unfinished);
        Files.createDirectory(unfinished);
        installed.user().own(unfinished);
        Path passwordFile = directory.home().resolve("password.unfinished");
        Files.deleteIfExists(passwordFile);
        StoredPasswords.writeOwnerOnly(passwordFile, passwords.superuser());
        installed.user().own(passwordFile);
        try {
            installed.initialize(unfinished, passwordFile, durability);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void startPostmaster(PostgresPrograms installed) throws IOException {
        Path log = directory.logs().resolve("start.log");
        Files.deleteIfExists(log);
        try {
            installed.start(directory.cluster(), log);
        } catch (EmbeddedDatabaseException failed) {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
            throw new EmbeddedDatabaseException(
                    "The database in " + directory.home() + " did not start:\n" + String.join("\n", last), failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
