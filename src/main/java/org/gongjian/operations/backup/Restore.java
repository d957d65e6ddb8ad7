package org.gongjian.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Causes;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;

/**
 * Fills an empty database with what a backup holds, in one transaction: all of it is there afterwards, or nothing. The tables
 * are first made as they were for the backup, and taken forward when the rows are in.
 */
public final class Restore {

    private final DatabaseAccess access;
    private final VerifiedBackup backup;
    private final RestoredKeys keys;
    private final MigrationHistory history;
    private final Watcher watcher;

    private Restore(DatabaseAccess access, VerifiedBackup backup, RestoreOrder order, Watcher watcher) {
        this.access = access;
        this.backup = backup;
        this.keys = new RestoredKeys(backup, order);
        this.history = new MigrationHistory(access);
        this.watcher = watcher;
    }

    /** Restores, or leaves the database as empty as it was. */
    public static RestoreDone into(DatabaseAccess access, VerifiedBackup backup, RestoreOrder order, Watcher watcher) {
        return new Restore(access, backup, order, watcher).run();
    }

    /** Refuses a backup that this program is too old for, before any database is started. */
    public static void requireKnown(VerifiedBackup backup) {
        MigrationHistory.requireKnown(backup.manifest().migrations());
    }

    private RestoreDone run() {
        List<Migration> wanted = backup.manifest().migrations();
        try {
            try (var connection = OwnerConnection.open(access)) {
                var emptiness = new Emptiness(connection);
                emptiness.requireUnused();
                emptiness.requireEmpty();
                history.requireReachable(wanted, MigrationHistory.applied(connection));
            }
            Set<String> missing = keys.prepare();
            history.migrateTo(wanted);
            boolean written = load();
            return new RestoreDone(backup.manifest(), written, missing, history.migrateForward());
        } catch (SQLException failed) {
            throw new BackupException(Fault.FAILED, "Nothing was restored: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new BackupException(Fault.FAILED, "Nothing was restored: " + Causes.words(failed), failed);
        }
    }

    /** The key file is there before the rows are: rows without their keys would be worse than keys without rows. */
    private boolean load() throws SQLException, IOException {
        boolean written = keys.write();
        boolean loaded = false;
        try (var connection = OwnerConnection.open(access)) {
            new Loading(connection, backup, watcher).load();
            loaded = true;
            return written;
        } finally {
            if (written && !loaded) {
                Files.deleteIfExists(keys.order().keys());
            }
        }
    }
}
