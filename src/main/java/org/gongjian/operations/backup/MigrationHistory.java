package org.gongjian.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The history of the tables: what this program knows, what a database has been through, what a backup was made after. */
public final class MigrationHistory {

    private final DatabaseAccess access;

    public MigrationHistory(DatabaseAccess access) {
        this.access = access;
    }

    /** What a database has been through, oldest first; nothing where it has no tables. */
    static List<Migration> applied(Connection connection) throws SQLException {
        if (OwnerConnection.answers(
                        connection, "select 'there' from pg_class where oid = to_regclass('flyway_schema_history')")
                .isEmpty()) {
            return List.of();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select version, script, checksum from flyway_schema_history
                         where success and version is not null
                        """)) {
            var migrations = new ArrayList<Migration>();
            while (rows.next()) {
                migrations.add(new Migration(rows.getString(1), rows.getString(2), rows.getObject(3, Integer.class)));
            }
            return migrations.stream().sorted().toList();
        }
    }

    /** Refuses migrations this program does not have; it needs no database for that. */
    static void requireKnown(Collection<Migration> wanted) {
        try {
            Set<String> known = Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*.sql"))
                    .map(Resource::getFilename)
                    .collect(Collectors.toSet());
            for (Migration migration : wanted) {
                if (!known.contains(migration.file())) {
                    throw unknown(migration);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read this program's migrations", failed);
        }
    }

    /** Whatever keeps a database from being brought to exactly where the backup was, before anything is done to it. */
    void requireReachable(Collection<Migration> wanted, Collection<Migration> applied) {
        Map<MigrationVersion, Migration> known = known();
        for (Migration migration : wanted) {
            Migration ours = known.get(migration.number());
            if (ours == null) {
                throw unknown(migration);
            }
            if (!Objects.equals(ours.checksum(), migration.checksum())) {
                throw newer("The backup was made by another edition of Gongjian: the migration " + migration.script()
                        + " is not the same in this one");
            }
        }
        MigrationVersion newest = newest(wanted);
        List<String> between = without(known.values(), wanted).stream()
                .filter(migration -> migration.number().compareTo(newest) < 0)
                .map(Migration::script)
                .toList();
        if (!between.isEmpty()) {
            throw newer("The backup was made by another edition of Gongjian, which did not have "
                    + String.join(", ", between));
        }
        List<String> beyond =
                without(applied, wanted).stream().map(Migration::script).toList();
        if (!beyond.isEmpty()) {
            throw new BackupException(
                    Fault.NEWER,
                    "The database is empty, but its tables are newer than the backup's (" + beyond.getLast()
                            + "): make a new database, or choose a new data directory, and restore into that");
        }
    }

    /** Brings the tables to where the backup was. */
    void migrateTo(Collection<Migration> wanted) {
        flyway(newest(wanted)).migrate();
    }

    /** Brings the tables to where this program is; answers how many steps that took. */
    public int migrateForward() {
        return flyway(MigrationVersion.LATEST).migrate().migrationsExecuted;
    }

    /** What the database has been through, compared with what this program knows, checksums and all. */
    public HistoryStanding standing() {
        var flyway = flyway(MigrationVersion.LATEST);
        var result = flyway.validateWithResult();
        return new HistoryStanding(
                flyway.info().applied().length,
                flyway.info().pending().length,
                result.invalidMigrations.stream()
                        .map(invalid -> invalid.filepath.isEmpty()
                                ? "version " + invalid.version + ": " + invalid.errorDetails.errorMessage
                                : invalid.filepath + ": " + invalid.errorDetails.errorMessage)
                        .toList());
    }

    /** Flyway as the application runs it. */
    Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password())
                .initSql("set role gongjian_owner")
                .locations("classpath:db/migration")
                .target(target)
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    private Map<MigrationVersion, Migration> known() {
        return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
                .filter(info -> info.getState().isResolved() && info.getVersion() != null)
                .collect(Collectors.toMap(
                        MigrationInfo::getVersion, MigrationHistory::resolved, (one, other) -> one, TreeMap::new));
    }

    private static Migration resolved(MigrationInfo info) {
        return new Migration(info.getVersion().getVersion(), info.getScript(), info.getResolvedChecksum());
    }

    private static MigrationVersion newest(Collection<Migration> migrations) {
        return migrations.stream()
                .map(Migration::number)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private static List<Migration> without(Collection<Migration> all, Collection<Migration> some) {
        var numbers = some.stream().map(Migration::number).collect(Collectors.toSet());
        return all.stream()
                .filter(migration -> !numbers.contains(migration.number()))
                .sorted()
                .toList();
    }

    private static BackupException unknown(Migration migration) {
        return newer("The backup is newer than this Gongjian: it has the migration " + migration.file()
                + ", which this one does not know. Nothing was restored: update Gongjian first");
    }

    private static BackupException newer(String words) {
        return new BackupException(Fault.NEWER, words);
    }
}
