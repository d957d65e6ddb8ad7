package org.gongjian.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;

/**
 * Loads every table in one transaction, its guards off meanwhile: rows that point at rows of their own table, and tables that point at each other, need no order.
 */
record Loading(Connection connection, VerifiedBackup backup, Watcher watcher) {

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

        Guards guards = Guards.of(connection);
        List<String> ownNumbers = statements(
                NUMBERS_WITHOUT_DEFAULT.formatted("'alter table %s alter %I set default pg_current_xact_id()'"));
        List<String> noDefaults =
                statements(NUMBERS_WITHOUT_DEFAULT.formatted("'alter table %s alter %I drop default'"));
        guards.takeOff();
        run(List.of("truncate " + names));
        run(ownNumbers);
        fill(catalogue);
        run(noDefaults);
        guards.putOn(watcher);
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

    private List<String> statements(String query) throws SQLException {
        return OwnerConnection.answers(connection, query);
    }

    private void run(List<String> statements) throws SQLException {
        OwnerConnection.run(connection, statements);
    }
}
