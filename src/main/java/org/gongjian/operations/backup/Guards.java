package org.gongjian.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.operations.backup.file.Watcher;

/**
 * Foreign keys and indexes, as the catalogue tells them: taken off before a great load and put on after it, when the database
 * looks at every row. What serves a primary key or a unique constraint stays.
 */
public final class Guards {

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

    private final Connection connection;
    private final List<String> off;
    private final List<String> on;

    private Guards(Connection connection, List<String> off, List<String> on) {
        this.connection = connection;
        this.off = List.copyOf(off);
        this.on = List.copyOf(on);
    }

    /** Those there are now, on a connection of {@link OwnerConnection}. */
    public static Guards of(Connection connection) throws SQLException {
        List<String> off = new ArrayList<>(
                OwnerConnection.answers(connection, FOREIGN_KEYS.formatted("'alter table %s drop constraint %I'", "")));
        off.addAll(OwnerConnection.answers(connection, INDEXES.formatted("format('drop index %s', c.oid::regclass)")));
        List<String> on =
                new ArrayList<>(OwnerConnection.answers(connection, INDEXES.formatted("pg_get_indexdef(c.oid)")));
        on.addAll(OwnerConnection.answers(
                connection,
                FOREIGN_KEYS.formatted("'alter table %s add constraint %I %s'", ", pg_get_constraintdef(k.oid)")));
        return new Guards(connection, off, on);
    }

    public void takeOff() throws SQLException {
        OwnerConnection.run(connection, off);
    }

    public void putOn(Watcher watcher) throws SQLException {
        watcher.begins("Building indexes, checking references", on.size(), Watcher.Unit.STEPS);
        for (String each : on) {
            OwnerConnection.run(connection, List.of(each));
            watcher.advances(1);
        }
        watcher.ends();
    }
}
