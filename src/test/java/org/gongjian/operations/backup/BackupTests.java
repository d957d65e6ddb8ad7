package org.gongjian.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    /** Each transaction adds a tag and counts it; tables that were copied at different moments would disagree. */
    @Test
    void aBackupShowsOneMomentWhileOthersWrite() throws Exception {
        var busy = TestDatabase.copy("backup_busy", DemoBackup.database());
        Path file = temporary.resolve("busy.backup");
        var stop = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writer = threads.submit(() -> write(busy, stop, begun));
            begun.await();
            try {
                for (int more = 0; more < 3; more++) {
                    Files.deleteIfExists(file);
                    DemoBackup.backUp(busy, file);
                }
            } finally {
                stop.set(true);
            }
            assertThat(writer.get()).as("transactions beside the backup").isPositive();
        }
        var restored = TestDatabase.another("backup_moment");
        DemoBackup.restore(restored, file);
        try (var owner = DemoBackup.asOwner(restored)) {
            assertThat(OwnerConnection.answers(owner, """
                    select (select count(*) from tag where name ->> 'en' like 'busy%')
                           - (select last from counter where series = 'busy')
                    """)).containsExactly("0");
        }
    }

    private static int write(DatabaseAccess database, AtomicBoolean stop, CountDownLatch begun) throws SQLException {
        int written = 0;
        try (var connection = DemoBackup.asApplication(database)) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "select set_config('gongjian.district', (select min(id::text) from district), true)");
                    statement.execute("""
                            insert into tag (id, name)
                            values (gen_random_uuid(), jsonb_build_object('en', 'busy ' || gen_random_uuid()))
                            """);
                    statement.execute("""
                            insert into counter (series, year, last) values ('busy', 2026, 1)
                            on conflict (district_id, series, year) do update set last = counter.last + 1
                            """);
                }
                connection.commit();
                written++;
                begun.countDown();
            }
        }
        return written;
    }

    @Test
    void aTableThatRowSecurityWouldThinOutFailsTheBackup() throws SQLException, IOException {
        var forced = TestDatabase.copy("backup_forced", DemoBackup.database());
        try (var owner = DemoBackup.asOwner(forced)) {
            OwnerConnection.run(owner, List.of("alter table person force row level security"));
        }
        assertThatThrownBy(() -> DemoBackup.backUp(forced, temporary.resolve("thin.backup")))
                .hasMessageContaining("row-level security")
                .extracting("fault")
                .isEqualTo(Fault.FAILED);
        assertThat(temporary).as("nothing is left behind").isEmptyDirectory();
    }

    @Test
    void aDatabaseWithoutTablesIsNotBackedUp() {
        assertThatThrownBy(
                        () -> DemoBackup.backUp(TestDatabase.another("backup_bare"), temporary.resolve("bare.backup")))
                .hasMessageContaining("no tables");
    }

    @Test
    void keysThatAreNotAtHandAreTold() {
        var order = new BackupOrder(
                temporary.resolve("keyless.backup"),
                false,
                Optional.empty(),
                temporary.resolve("no keys"),
                false,
                false,
                1);
        var done = Backup.make(DemoBackup.database(), order, Clock.systemUTC(), Watcher.NOBODY);
        assertThat(done.keysMissing()).containsExactlyInAnyOrder("f1", "index");
        assertThat(temporary.resolve("no keys")).doesNotExist();
    }

    @Test
    void theKeysGoIntoEncryptedBackupsOnly() {
        assertThatThrownBy(() -> new BackupOrder(
                        temporary.resolve("open"), false, Optional.empty(), DemoBackup.KEYS, true, false, 1))
                .hasMessageContaining("encrypted backups only");
    }
}
