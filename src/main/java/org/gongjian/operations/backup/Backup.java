package org.gongjian.operations.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.files.StoredContents;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.BackupWriter;
import org.gongjian.operations.backup.file.Causes;
import org.gongjian.operations.backup.file.Chunk;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.people.KeyFingerprint;
import org.gongjian.people.KeyRing;

/** Writes everything a database holds at one moment into a file, while people go on working. */
public final class Backup {

    private final DatabaseAccess access;
    private final BackupOrder order;
    private final Clock clock;
    private final Watcher watcher;

    private Backup(DatabaseAccess access, BackupOrder order, Clock clock, Watcher watcher) {
        this.access = access;
        this.order = order;
        this.clock = clock;
        this.watcher = watcher;
    }

    /** Makes the backup, or leaves nothing behind. */
    public static BackupDone make(DatabaseAccess access, BackupOrder order, Clock clock, Watcher watcher) {
        return new Backup(access, order, clock, watcher).make();
    }

    private BackupDone make() {
        try (var writer = BackupWriter.begin(
                        order.file(), order.replace(), Product.version(), clock.instant(), order.passphrase());
                var connection = OwnerConnection.open(access)) {
            OwnerConnection.look(connection);
            String snapshot = one(connection, "select pg_export_snapshot()");
            var catalogue = Catalogue.of(connection);
            hold(connection, catalogue.tables());
            putKeys(writer);
            watcher.begins(
                    "Copying " + catalogue.tables().size() + " tables",
                    catalogue.tables().stream().mapToLong(TableShape::rows).sum(),
                    Watcher.Unit.ROWS);
            var copied = new TableCopies(access, snapshot, writer, watcher)
                    .all(connection, catalogue.tables(), order.connections());
            var manifest = manifest(connection, copied);
            var written = writer.finish(new Chunk(Chunk.Kind.MANIFEST, 0, ByteBuffer.wrap(manifest.bytes())));
            watcher.ends();
            return new BackupDone(
                    written,
                    manifest,
                    order.passphrase().isPresent(),
                    manifest.keys().missing(manifest.keys().known()));
        } catch (IOException failed) {
            throw new BackupException(
                    Fault.FAILED, "No backup was made: " + order.file() + ": " + Causes.words(failed), failed);
        } catch (SQLException failed) {
            throw new BackupException(Fault.FAILED, "No backup was made: " + failed.getMessage(), failed);
        }
    }

    /** Nobody changes the form of a table before it is copied; whoever only works with it does not notice. */
    private static void hold(Connection connection, List<TableShape> tables) throws SQLException {
        if (tables.isEmpty()) {
            throw new BackupException(Fault.REFUSED, "No backup was made: the database has no tables yet");
        }
        String names =
                tables.stream().map(table -> TableShape.quoted(table.name())).collect(Collectors.joining(", "));
        OwnerConnection.run(connection, List.of("lock table " + names + " in access share mode"));
    }

    private void putKeys(BackupWriter writer) throws IOException {
        if (!order.withKeys()) {
            return;
        }
        if (Files.notExists(order.keys())) {
            throw new BackupException(
                    Fault.KEYS_MISSING, "No backup was made: there is no key file " + order.keys() + " to put into it");
        }
        try (var compressor = Chunk.compressor()) {
            var keys = ByteBuffer.wrap(Files.readAllBytes(order.keys()));
            writer.put(new Chunk(Chunk.Kind.KEYS, 0, keys), compressor);
        }
    }

    private Manifest manifest(Connection connection, List<Manifest.Table> tables) throws SQLException {
        return new Manifest(
                Product.version(),
                clock.instant(),
                one(connection, "show server_version"),
                one(connection, "select pg_current_snapshot()::text"),
                order.demo(),
                OwnerConnection.answers(connection, "select slug from district order by slug"),
                MigrationHistory.applied(connection),
                tables,
                keys(connection),
                StoredContents.elsewhere(connection));
    }

    private static String one(Connection connection, String question) throws SQLException {
        return OwnerConnection.answers(connection, question).getFirst();
    }

    private Manifest.Keys keys(Connection connection) throws SQLException {
        Set<String> inUse = KeyRing.idsInUse(connection);
        List<KeyFingerprint> known = KeyRing.of(order.keys());
        return new Manifest.Keys(order.withKeys(), inUse, known);
    }
}
