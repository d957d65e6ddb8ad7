package org.gongjian.reading.tables;

import org.gongjian.district.Reason;

/**
 * What is wrong in one cell.
 *
 * @param row as the table's own program counts, from 1; of records the number of the record
 * @param column as it is headed
 */
public record CellFault(int row, String column, Reason why) {

    /** The whole of it as one sentence. */
    public Reason said() {
        return Reason.of("reading.table.fault", row, column, why);
    }
}
