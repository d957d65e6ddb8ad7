package org.gongjian.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.TestDatabase;
import org.gongjian.audit.AuditChain;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.ChainReport;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.NewId;
import org.gongjian.files.StoredContents;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.Rooms;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.people.Address;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PhoneNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** From one PostgreSQL into another, which has done little yet. */
class RoundTripTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedDatabase instance;

    @SuppressWarnings("NullAway.Init")
    private static DatabaseAccess other;

    @SuppressWarnings("NullAway.Init")
    private static BackupDone done;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, String> restored;

    @BeforeAll
    static void move() throws SQLException {
        Path file = temporary.resolve("demo.backup");
        done = DemoBackup.backUp(DemoBackup.database(), file);
        instance = EmbeddedDatabase.open(
                new DataDirectory(temporary.resolve("other")), Durability.FAST, TestDatabase.programs());
        other = instance.start();
        DemoBackup.restore(other, file);
        restored = DemoBackup.digests(other);
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @Test
    void everyTableOfTheCatalogueIsInTheBackup() throws SQLException {
        try (var owner = DemoBackup.asOwner(DemoBackup.database())) {
            assertThat(OwnerConnection.answers(owner, """
                    select relname from pg_class
                     where relkind in ('r', 'p') and relnamespace not in (
                           select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema', 'pg_toast'))
                       and relname <> 'flyway_schema_history'
                    """))
                    .containsExactlyInAnyOrderElementsOf(done.manifest().tables().stream()
                            .map(Manifest.Table::name)
                            .toList());
        }
        assertThat(done.manifest().migrations()).isNotEmpty();
    }

    @Test
    void onlyWhoIsSignedInAndHowOftenSomebodyAskedStaysBehind() {
        assertThat(done.manifest().tables().stream()
                        .filter(Manifest.Table::leftOut)
                        .map(Manifest.Table::name))
                .containsExactlyInAnyOrder("spring_session", "rate_limit");
        assertThat(TableShape.leftOutTables()).hasSize(2);
    }

    @Test
    void contentsThatLieElsewhereAreCounted() throws SQLException {
        try (var owner = DemoBackup.asOwner(DemoBackup.database())) {
            assertThat(StoredContents.elsewhere(owner)).isZero();
            owner.setAutoCommit(false);
            OwnerConnection.run(owner, List.of("""
                    insert into file_upload (district_id, id, kind, about_kind, about_id, format, bytes, state, uploaded_at)
                    select id, id, 'photo', 'gift', id, 'jpeg', 1, 'stored', now() from district limit 1
                    """, """
                    insert into file_rendition (district_id, upload_id, rendition, store, sha256, bytes, width, height)
                    select district_id, id, 'full', 's3', sha256(''), 1, 1, 1 from file_upload where id = district_id
                    """));
            assertThat(StoredContents.elsewhere(owner)).isEqualTo(1);
            owner.rollback();
        }
    }

    @Test
    void everyTableIsTheSameAfterwards() throws SQLException {
        assertThat(restored).isEqualTo(DemoBackup.digests(DemoBackup.database()));
    }

    @Test
    void nothingOfTheTablesFormWasLost() throws SQLException {
        String form = """
                select line from (
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as line
                      from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
                    union all
                    select pg_get_indexdef(indexrelid) || indisvalid from pg_index
                     where indrelid::regclass::text in (select relname from pg_class where relnamespace = 'public'::regnamespace)
                    union all
                    select attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || attnotnull
                           || coalesce(pg_get_expr(adbin, adrelid), '')
                      from pg_attribute join pg_class on pg_class.oid = attrelid
                      left join pg_attrdef on adrelid = attrelid and adnum = attnum
                     where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped) form
                 order by line collate "C"
                """;
        try (var before = DemoBackup.asOwner(DemoBackup.database());
                var after = DemoBackup.asOwner(other)) {
            assertThat(OwnerConnection.answers(after, form)).isEqualTo(OwnerConnection.answers(before, form));
        }
    }

    @Test
    void whoeverAddsAnotherNumberOfATransactionThinksOfRestoring() throws SQLException {
        try (var owner = DemoBackup.asOwner(other)) {
            assertThat(OwnerConnection.answers(owner, """
                    select attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, null)
                      from pg_attribute join pg_class on pg_class.oid = attrelid
                     where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
                       and atttypid in ('xid8'::regtype, 'xid'::regtype, 'oid'::regtype, 'pg_lsn'::regtype,
                                        'pg_snapshot'::regtype, 'regclass'::regtype, 'tid'::regtype)
                    """))
                    .as("columns that mean nothing in another database; xid8 is given anew, nothing else is")
                    .containsExactlyInAnyOrder(
                            "audit_line.tx xid8",
                            "audit_chain.sealed_below xid8",
                            "custody_movement.tx xid8",
                            "custody_chain.sealed_below xid8",
                            "money_entry.tx xid8",
                            "money_chain.sealed_below xid8");
        }
    }

    @Test
    void linesWrittenAfterwardsAreSealedOnTopOfTheOldChain() {
        try (var rooms = new Rooms(other, DemoBackup.KEYS).open()) {
            for (District district : rooms.getBean(Districts.class).all()) {
                CurrentDistrict.run(district.id(), () -> writeAndSeal(rooms));
            }
        }
    }

    private static void writeAndSeal(ConfigurableApplicationContext rooms) {
        var chain = rooms.getBean(AuditChain.class);
        ChainReport before = chain.verify();
        assertThat(before.holds()).isTrue();
        rooms.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> rooms.getBean(AuditLog.class)
                        .write(Author.SYSTEM, "restored", new RecordRef("district", NewId.uuid())));
        chain.seal();
        assertThat(chain.verify()).isEqualTo(new ChainReport(before.sealed() + before.tail() + 1, 0, null));
    }

    @Test
    void personalFieldsCanStillBeReadAndFound() {
        try (var rooms = new Rooms(other, DemoBackup.KEYS).open()) {
            District district = rooms.getBean(Districts.class).all().getFirst();
            CurrentDistrict.run(district.id(), () -> {
                var people = rooms.getBean(People.class);
                Person found = people.byPhone(new PhoneNumber("13800138000")).getFirst();
                var fields = people.open(Author.SYSTEM, found.id());
                assertThat(fields.address()).isEqualTo(new Address("吉林省珲春市"));
            });
        }
    }

    @Test
    void anEncryptedBackupBringsTheKeysAlong() throws IOException, SQLException {
        Path file = temporary.resolve("encrypted.backup");
        var passphrase = Passphrase.of("four words are enough");
        var order = new BackupOrder(file, false, Optional.of(passphrase), DemoBackup.KEYS, true, true, 1);
        Backup.make(DemoBackup.database(), order, Clock.systemUTC(), Watcher.NOBODY);

        Path keys = temporary.resolve("new").resolve("keys");
        var empty = TestDatabase.another("backup_encrypted");
        try (var backup = DemoBackup.read(file, passphrase)) {
            var restored = Restore.into(empty, backup, new RestoreOrder(keys, false), Watcher.NOBODY);
            assertThat(restored.keysWritten()).isTrue();
        }
        assertThat(keys).hasSameBinaryContentAs(DemoBackup.KEYS);
        assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
        assertThat(DemoBackup.digests(empty)).isEqualTo(DemoBackup.digests(DemoBackup.database()));
    }
}
