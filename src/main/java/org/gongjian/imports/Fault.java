package org.gongjian.imports;

import org.gongjian.district.Reason;
import org.gongjian.imports.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row, and where.
 *
 * @param row as the table's own program counts
 * @param column from 0, or -1 where it is no one column's
 * @param field by its code, null where it is no one field's
 * @param shown what stands there, masked where it is personal
 * @param warning whether the row is taken all the same
 */
public record Fault(int row, int column, @Nullable String field, String shown, Reason why, boolean warning) {

    /** The column as spreadsheets call it. */
    public String letter() {
        return column < 0 ? "" : Table.letter(column);
    }
}
