package org.gongjian.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTests {

    private static final String A_DISTRICT = """
            insert into district (id, slug, name, full_name, zone)
            values ('019a0000-0000-7000-8000-000000000001', 'early', '{"en": "Early"}', '{"en": "Early"}', 'Asia/Shanghai')
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void aDatabaseWithRowsIsRefusedAndStaysAsItIs() throws SQLException {
        Path file = backUp(DemoBackup.database());
        var full = TestDatabase.copy("restore_full", DemoBackup.database());
        var before = DemoBackup.digests(full);
        assertThatThrownBy(() -> DemoBackup.restore(full, file))
                .hasMessageContaining("not empty")
                .extracting("fault")
                .isEqualTo(Fault.NOT_EMPTY);
        assertThat(DemoBackup.digests(full)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatSomebodyUsesIsRefused() throws SQLException {
        Path file = backUp(DemoBackup.database());
        var used = TestDatabase.another("restore_used");
        try (var user = DemoBackup.asApplication(used)) {
            assertThatThrownBy(() -> DemoBackup.restore(used, file))
                    .hasMessageContaining("gongjian_app")
                    .hasMessageContaining("Stop the server first");
            assertThat(user.isClosed()).isFalse();
        }
    }

    @Test
    void whatTheProductPutIntoAnEmptyDatabaseIsReplaced() throws SQLException {
        Path file = backUp(DemoBackup.database());
        var fresh = TestDatabase.another("restore_fresh");
        new MigrationHistory(fresh).migrateForward();
        run(fresh, """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('seal-audit-lines', 'recurring', now(), false, 1)
                """);
        DemoBackup.restore(fresh, file);
        assertThat(DemoBackup.digests(fresh)).isEqualTo(DemoBackup.digests(DemoBackup.database()));
    }

    @Test
    void aRestoreThatIsKilledLeavesAnEmptyDatabaseThatCanBeRestoredInto() throws SQLException {
        Path file = backUp(DemoBackup.database());
        var database = TestDatabase.another("restore_killed");
        try (var backup = DemoBackup.read(file)) {
            var order = new RestoreOrder(DemoBackup.KEYS, false);
            assertThatThrownBy(() -> Restore.into(database, backup, order, killing(database, "Restoring")))
                    .isInstanceOf(BackupException.class);
            assertEmpty(database);
            assertThatThrownBy(() -> Restore.into(database, backup, order, killing(database, "Building")))
                    .isInstanceOf(BackupException.class);
            assertEmpty(database);
            Restore.into(database, backup, order, Watcher.NOBODY);
        }
        assertThat(DemoBackup.digests(database)).isEqualTo(DemoBackup.digests(DemoBackup.database()));
    }

    @Test
    void aBackupOfOlderTablesIsRestoredAndTakenForward() throws SQLException {
        var older = TestDatabase.another("restore_older");
        var history = new MigrationHistory(older);
        history.migrateForward();
        List<Migration> all = history(older);
        older = TestDatabase.another("restore_older");
        new MigrationHistory(older).migrateTo(all.subList(0, all.size() - 3));
        run(older, A_DISTRICT);
        Path file = backUp(older);

        var database = TestDatabase.another("restore_forward");
        var done = DemoBackup.restore(database, file);
        assertThat(done.migrated()).isEqualTo(3);
        assertThat(history(database)).isEqualTo(all);
        assertThat(answers(database, "select slug from district")).containsExactly("early");
    }

    @Test
    void anEmptyDatabaseWithNewerTablesThanTheBackupsIsRefused() throws SQLException {
        var older = TestDatabase.another("restore_old_tables");
        var newer = TestDatabase.another("restore_new_tables");
        new MigrationHistory(newer).migrateForward();
        List<Migration> all = history(newer);
        new MigrationHistory(older).migrateTo(all.subList(0, all.size() - 1));
        run(older, A_DISTRICT);
        Path file = backUp(older);
        assertThatThrownBy(() -> DemoBackup.restore(newer, file))
                .hasMessageContaining("its tables are newer")
                .extracting("fault")
                .isEqualTo(Fault.NEWER);
    }

    @Test
    void aNewerBackupIsRefusedBeforeAnythingIsDone() throws SQLException {
        var newer = TestDatabase.copy("restore_newer", DemoBackup.database());
        run(newer, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                values (999, '299901010000', 'to come', 'SQL', 'teams/V299901010000__teams_to_come.sql', 1, 'x', 1, true)
                """);
        Path file = backUp(newer);
        var database = TestDatabase.another("restore_untouched");
        assertThatThrownBy(() -> DemoBackup.restore(database, file))
                .hasMessageContaining("V299901010000__teams_to_come.sql")
                .hasMessageContaining("update Gongjian first")
                .extracting("fault")
                .isEqualTo(Fault.NEWER);
        try (var backup = DemoBackup.read(file)) {
            assertThatThrownBy(() -> Restore.requireKnown(backup)).hasMessageContaining("update Gongjian first");
        }
        assertThat(answers(database, "select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    @Test
    void aBackupOfAnotherEditionIsRefused() throws SQLException {
        var edition = TestDatabase.copy("restore_edition", DemoBackup.database());
        run(edition, "update flyway_schema_history set checksum = checksum + 1 where script like '%audit_log%'");
        Path changed = backUp(edition);
        assertThatThrownBy(() -> DemoBackup.restore(TestDatabase.another("restore_into"), changed))
                .hasMessageContaining("audit_log")
                .hasMessageContaining("another edition")
                .extracting("fault")
                .isEqualTo(Fault.NEWER);
    }

    @Test
    void aBackupThatSkippedAMigrationIsRefused() throws SQLException {
        var edition = TestDatabase.copy("restore_gap", DemoBackup.database());
        run(edition, "delete from flyway_schema_history where script like '%voices_voice%'");
        Path file = temporary.resolve("gap.backup");
        DemoBackup.backUp(edition, file);
        assertThatThrownBy(() -> DemoBackup.restore(TestDatabase.another("restore_into"), file))
                .hasMessageContaining("did not have")
                .hasMessageContaining("voices_voice");
    }

    @Test
    void personalFieldsWithoutTheirKeysAreNotRestoredUnlessAskedFor() throws SQLException {
        Path file = backUp(DemoBackup.database());
        var database = TestDatabase.another("restore_keyless");
        Path nowhere = temporary.resolve("no keys");
        try (var backup = DemoBackup.read(file)) {
            assertThatThrownBy(() -> Restore.into(database, backup, new RestoreOrder(nowhere, false), Watcher.NOBODY))
                    .hasMessageContaining("there is no key file")
                    .hasMessageContaining("f1")
                    .extracting("fault")
                    .isEqualTo(Fault.KEYS_MISSING);
            assertEmpty(database);
            var done = Restore.into(database, backup, new RestoreOrder(nowhere, true), Watcher.NOBODY);
            assertThat(done.keysMissing()).contains("f1");
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void anotherKeyOfTheSameNameIsNotTakenForTheRightOne() throws Exception {
        Path file = backUp(DemoBackup.database());
        Path others = temporary.resolve("others");
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(others, "index i1 " + key + "\nfield f1 " + key + "\n");
        Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rw-------"));
        try (var backup = DemoBackup.read(file)) {
            assertThatThrownBy(() -> Restore.into(
                            TestDatabase.another("restore_other_keys"),
                            backup,
                            new RestoreOrder(others, false),
                            Watcher.NOBODY))
                    .hasMessageContaining("has other keys")
                    .extracting("fault")
                    .isEqualTo(Fault.KEYS_MISSING);
        }
    }

    /** Ends the connection that loads, as when the machine loses its power, once a step has begun. */
    private static Watcher killing(DatabaseAccess database, String step) {
        var begun = new AtomicBoolean();
        return new Watcher() {
            @Override
            public void begins(String name, long size, Unit unit) {
                begun.set(name.startsWith(step));
            }

            @Override
            public void advances(long amount) {
                if (begun.getAndSet(false)) {
                    run(database, """
                            reset role;
                            select pg_terminate_backend(pid) from pg_stat_activity
                             where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                            """);
                }
            }

            @Override
            public void ends() {}
        };
    }

    private static void assertEmpty(DatabaseAccess database) throws SQLException {
        assertThat(answers(database, "select relname from pg_class where relname = 'district'").stream()
                        .flatMap(there -> rows(database)))
                .isEmpty();
    }

    private static Stream<String> rows(DatabaseAccess database) {
        try {
            return DemoBackup.digests(database).entrySet().stream()
                    .filter(table -> !table.getKey().equals(Catalogue.HISTORY))
                    .filter(table -> !table.getValue().startsWith("0 ")
                            && !table.getValue().equals("left out"))
                    .map(Object::toString);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private Path backUp(DatabaseAccess database) {
        Path file = temporary.resolve(database.url().substring(database.url().lastIndexOf('/') + 1) + ".backup");
        DemoBackup.backUp(database, file);
        return file;
    }

    private static List<Migration> history(DatabaseAccess database) throws SQLException {
        try (var owner = DemoBackup.asOwner(database)) {
            return MigrationHistory.applied(owner);
        }
    }

    private static List<String> answers(DatabaseAccess database, String question) throws SQLException {
        try (var owner = DemoBackup.asOwner(database)) {
            return OwnerConnection.answers(owner, question);
        }
    }

    private static void run(DatabaseAccess database, String statement) {
        try (var owner = DemoBackup.asOwner(database)) {
            OwnerConnection.run(owner, List.of(statement));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
