package org.gongjian.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;

/**
 * Loads every table in one transaction. Foreign keys and indexes are taken off before and put on after, and the database looks
 * at every row then: rows that point at rows of their own table, and tables that point at each other, need no order.
 */
record Loading(Connection connection, VerifiedBackup backup, Watcher watcher) {

    private static final String FOREIGN_KEYS = """
            select format(%s, k.conrelid::regclass, k.conname%s)
              from pg_constraint k
             where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
             order by k.conrelid::regclass::text, k.conname
            """;

    private static final String INDEXES = """
            select %s
              from pg_index i join pg_class c on c.oid = i.indexrelid
             where c.relnamespace = 'public'::regnamespace and not c.relispartition
               and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype <> 'f')
             order by c.relname
            """;

    /** Numbers of transactions are those of the database the rows came from; here the rows are this transaction's. */
    private static final String NUMBERS_WITHOUT_DEFAULT = """
            select format(%s, a.attrelid::regclass, a.attname)
              from pg_attribute a join pg_class c on c.oid = a.attrelid
             where a.atttypid = 'xid8'::regtype and a.attnum > 0 and not a.attisdropped and not a.atthasdef
               and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            """;

    void load() throws SQLException {
        connection.setAutoCommit(false);
        var catalogue = Catalogue.of(connection);
        requireSameForm(catalogue);
        String names = catalogue.tables().stream()
                .map(table -> TableShape.quoted(table.name()))
                .collect(Collectors.joining(", "));
        run(List.of("set local maintenance_work_mem = '256MB'", "lock table " + names + " in access exclusive mode"));
        new Emptiness(connection).requireEmpty();

        List<String> takeOff =
                new ArrayList<>(statements(FOREIGN_KEYS.formatted("'alter table %s drop constraint %I'", "")));
        takeOff.addAll(statements(INDEXES.formatted("format('drop index %s', c.oid::regclass)")));
        List<String> putOn = new ArrayList<>(statements(INDEXES.formatted("pg_get_indexdef(c.oid)")));
        putOn.addAll(statements(
                FOREIGN_KEYS.formatted("'alter table %s add constraint %I %s'", ", pg_get_constraintdef(k.oid)")));
        List<String> ownNumbers = statements(
                NUMBERS_WITHOUT_DEFAULT.formatted("'alter table %s alter %I set default pg_current_xact_id()'"));
        List<String> noDefaults =
                statements(NUMBERS_WITHOUT_DEFAULT.formatted("'alter table %s alter %I drop default'"));
        run(takeOff);
        run(List.of("truncate " + names));
        run(ownNumbers);
        fill(catalogue);
        run(noDefaults);
        putOn(putOn);
        connection.commit();
        connection.setAutoCommit(true);
        run(List.of("analyze"));
    }

    private void requireSameForm(Catalogue catalogue) {
        Set<String> here = new TreeSet<>();
        catalogue.tables().forEach(table -> here.add(table.name() + table.columns()));
        Set<String> there = new TreeSet<>();
        backup.manifest().tables().forEach(table -> there.add(table.name() + table.columns()));
        Set<String> different = new TreeSet<>(here);
        different.removeAll(there);
        there.removeAll(here);
        different.addAll(there);
        if (!different.isEmpty()) {
            throw new BackupException(
                    Fault.NEWER,
                    "Nothing was restored: the tables are not those of the backup: " + String.join("; ", different));
        }
    }

    private void fill(Catalogue catalogue) throws SQLException {
        List<Manifest.Table> tables = backup.manifest().tables();
        watcher.begins(
                "Restoring " + tables.size() + " tables",
                tables.stream().mapToLong(Manifest.Table::bytes).sum(),
                Watcher.Unit.BYTES);
        for (int place = 0; place < tables.size(); place++) {
            Manifest.Table table = tables.get(place);
            TableShape shape = catalogue.table(table.name());
            long rows = new TableLoad(connection, shape, watcher).fill(backup.rowsOf(place));
            if (rows != table.rows()) {
                throw new BackupException(
                        Fault.FAILED,
                        "Nothing was restored: " + table.name() + " took " + rows + " rows of " + table.rows());
            }
        }
        watcher.ends();
    }

    private void putOn(List<String> statements) throws SQLException {
        watcher.begins("Building indexes, checking references", statements.size(), Watcher.Unit.STEPS);
        for (String each : statements) {
            run(List.of(each));
            watcher.advances(1);
        }
        watcher.ends();
    }

    private List<String> statements(String query) throws SQLException {
        return OwnerConnection.answers(connection, query);
    }

    private void run(List<String> statements) throws SQLException {
        OwnerConnection.run(connection, statements);
    }
}
