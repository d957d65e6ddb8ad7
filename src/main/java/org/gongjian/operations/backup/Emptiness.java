package org.gongjian.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;

/**
 * A database is empty when nobody has entered anything: whatever people enter hangs on a district or an account. Rows the
 * product itself puts into the other tables, such as its jobs, do not count; restoring replaces them.
 */
record Emptiness(Connection connection) {

    private static final Set<String> ROOTS = Set.of("district", "account");
    private static final int LOOKS = 20;
    private static final int NAMED = 5;
    private static final String OTHERS = """
            select usename from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and usename is not null
            """;

    /** Refuses a database that a server is using; one that was stopped just now may need a moment to say goodbye. */
    void requireUnused() throws SQLException {
        List<String> others = List.of();
        for (int look = 0; look < LOOKS; look++) {
            others = OwnerConnection.answers(connection, OTHERS);
            if (others.isEmpty()) {
                return;
            }
            OwnerConnection.run(connection, List.of("select pg_sleep(0.1)"));
        }
        throw new BackupException(
                Fault.REFUSED,
                "Nothing was restored: somebody is using the database (" + String.join(", ", others)
                        + "). Stop the server first");
    }

    /** Refuses a database with rows. */
    void requireEmpty() throws SQLException {
        List<String> filled = filled(Catalogue.of(connection));
        if (!filled.isEmpty()) {
            throw new BackupException(
                    Fault.NOT_EMPTY,
                    "Nothing was restored: the database is not empty; it has rows in "
                            + String.join(", ", filled.subList(0, Math.min(NAMED, filled.size())))
                            + (filled.size() > NAMED ? " and " + (filled.size() - NAMED) + " more tables" : "")
                            + ". Restore into a new data directory or a new database");
        }
    }

    private List<String> filled(Catalogue catalogue) throws SQLException {
        Set<String> there =
                new TreeSet<>(catalogue.tables().stream().map(TableShape::name).toList());
        var filled = new ArrayList<String>();
        for (String table : catalogue.hangingOn(ROOTS)) {
            if (there.contains(table)
                    && !OwnerConnection.answers(
                                    connection, "select 'a row' from " + TableShape.quoted(table) + " limit 1")
                            .isEmpty()) {
                filled.add(table);
            }
        }
        return filled;
    }
}
