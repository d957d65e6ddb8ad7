package org.gongjian.operations.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ToLongFunction;
import org.gongjian.operations.backup.file.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * Fills one table.
 *
 * @param columns without the district's, which comes first
 * @param about how many rows a town has, for the progress only
 */
record Filler(String table, String columns, ToLongFunction<Town> about, Rows rows) {

    /** Says every row of a town. */
    @FunctionalInterface
    interface Rows {
        void of(Town town, Writing writing);
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Writing {
        void row(@Nullable Object... values);
    }

    void fill(Connection connection, Iterable<Town> towns, Watcher watcher) throws SQLException {
        long whole = 0;
        for (Town town : towns) {
            whole += about.applyAsLong(town);
        }
        watcher.begins("Filling " + table, whole, Watcher.Unit.ROWS);
        try (Sheet sheet = Sheet.into(connection, table, "district_id, " + columns, watcher)) {
            for (Town town : towns) {
                town.within(() -> rows.of(town, values -> sheet.row(with(town, values))));
            }
            sheet.end();
        }
        watcher.ends();
    }

    private static @Nullable Object[] with(Town town, @Nullable Object[] values) {
        @Nullable Object[] row = new @Nullable Object[values.length + 1];
        row[0] = town.district().id().value();
        System.arraycopy(values, 0, row, 1, values.length);
        return row;
    }
}
