package org.gongjian.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongjian.TestDatabase;
import org.gongjian.audit.AuditChain;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.DemoLoader;
import org.gongjian.operations.Rooms;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.people.Address;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;

/**
 * A database with the demo's districts and with whatever is hard to carry, and what tests ask of it. It is made once and not
 * changed; who wants to change it takes a copy.
 */
public final class DemoBackup {

    public static final Path KEYS = Path.of(
                    "target",
                    "backup-keys",
                    String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();

    /** Every letter that means something to a text format, and some that stand outside of the first plane. */
    static final String NASTY =
            "\\N \\. \\t\t\\n\n\r\n\u0001\u007f \"quoted\" 'single' {a,\"b\"} 珲春 𠀀 👩‍👧 \u202eright to left \\\\";

    private static final DatabaseAccess ACCESS = make();

    private DemoBackup() {}

    public static DatabaseAccess database() {
        return ACCESS;
    }

    static BackupOrder order(Path file) {
        return new BackupOrder(file, false, Optional.empty(), KEYS, false, true, 2);
    }

    static BackupDone backUp(DatabaseAccess database, Path file) {
        return Backup.make(database, order(file), Clock.systemUTC(), Watcher.NOBODY);
    }

    static VerifiedBackup read(Path file) {
        return VerifiedBackup.read(file, Optional.empty(), Watcher.NOBODY);
    }

    static VerifiedBackup read(Path file, Passphrase passphrase) {
        return VerifiedBackup.read(file, Optional.of(passphrase), Watcher.NOBODY);
    }

    static RestoreDone restore(DatabaseAccess into, Path file) {
        try (var backup = read(file)) {
            return Restore.into(into, backup, new RestoreOrder(KEYS, false), Watcher.NOBODY);
        }
    }

    /** A digest of every table's rows, whatever their order; numbers of transactions and who is signed in apart. */
    static Map<String, String> digests(DatabaseAccess database) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var owner = OwnerConnection.open(database)) {
            for (TableShape table : Catalogue.of(owner).tables()) {
                var columns = table.columns().stream().map(TableShape::quoted).toList();
                digests.put(
                        table.name(),
                        table.leftOut()
                                ? "left out"
                                : OwnerConnection.answers(owner, """
                                select count(*) || ' ' || coalesce(md5(string_agg(line, '|' order by line)), '')
                                  from (select (row(%s))::text collate "C" as line from %s) lines
                                """.formatted(
                                                        String.join(", ", columns), TableShape.quoted(table.name())))
                                        .getFirst());
            }
            digests.put(Catalogue.HISTORY, OwnerConnection.answers(owner, """
                    select coalesce(string_agg(concat_ws(' ', version, script, checksum), ',' order by version), '')
                      from flyway_schema_history where version is not null
                    """).getFirst());
        }
        return digests;
    }

    public static Connection asOwner(DatabaseAccess database) throws SQLException {
        return OwnerConnection.open(database);
    }

    static Connection asApplication(DatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(
                database.url(),
                database.application().user(),
                database.application().password());
    }

    private static DatabaseAccess make() {
        KEYS.toFile().deleteOnExit();
        var database = TestDatabase.another("backup_demo");
        new MigrationHistory(database).migrateForward();
        try (var rooms = new Rooms(database, KEYS).open("demo")) {
            rooms.getBean(DemoLoader.class).load();
            District district = rooms.getBean(Districts.class).all().getFirst();
            CurrentDistrict.run(district.id(), () -> {
                register(rooms.getBean(People.class));
                rooms.getBean(AuditChain.class).seal();
                assertThat(rooms.getBean(AuditChain.class).verify().sealed()).isPositive();
            });
        }
        try (var owner = asOwner(database)) {
            OwnerConnection.run(owner, hardToCarry());
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return database;
    }

    private static void register(People people) {
        people.register(
                Author.SYSTEM,
                new RegisterPerson(
                        PersonId.next(), "金海兰", null, new PhoneNumber("13800138000"), null, new Address("吉林省珲春市")));
    }

    private static List<String> hardToCarry() {
        String literal = "E'" + NASTY.replace("\\", "\\\\").replace("'", "\\'") + "'";
        var statements = new ArrayList<String>();
        statements.add("select set_config('gongjian.district', (select min(id::text) from district), false)");
        statements.add("""
                insert into area (id, parent_id, kind, name)
                select ('019a0000-0000-7000-8000-00000000000' || n)::uuid, null, 'street',
                       jsonb_build_object('zh-CN', %s || n, 'en', 'a' || repeat('long ', 5000) || n)
                  from generate_series(1, 3) n
                """.formatted(literal));
        // Rows that stand before the rows they point at, and one that points at itself through another.
        statements.add("""
                update area set parent_id = '019a0000-0000-7000-8000-000000000003'
                 where id = '019a0000-0000-7000-8000-000000000001'
                """);
        statements.add("update area set name = name where id = '019a0000-0000-7000-8000-000000000003'");
        statements.add("insert into person (id, name) values (gen_random_uuid(), 'x' || " + literal + " || 'x')");
        statements.add("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                select %s, '', decode(string_agg(lpad(to_hex(n), 2, '0'), ''), 'hex'), '2026-11-20 12:34:56.123456+08', true, 1
                  from generate_series(0, 255) n
                """.formatted(literal));
        // A transaction far ahead of those of any other database.
        statements.add("""
                insert into audit_line (id, at, verb, subject_kind, subject_id, fields, result, tx)
                values (gen_random_uuid(), now(), 'changed', 'person', gen_random_uuid(),
                        array[%s, '', 'NULL'], 'done', '987654321987654321')
                """.formatted(literal));
        statements.add("update audit_chain set sealed_below = '987654321987654321'");
        return Collections.unmodifiableList(statements);
    }
}
