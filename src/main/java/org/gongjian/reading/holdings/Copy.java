package org.gongjian.reading.holdings;

import org.gongjian.district.Reason;
import org.gongjian.reading.tables.CellFault;

/**
 * One copy as a report says it.
 *
 * @param row of the table, or the number of the record
 * @param branch what the report calls where it is; empty where it says nothing
 * @param kind what it says the book is; empty likewise
 * @param columns what the report calls barcode, branch and kind, for faults
 */
record Copy(int row, String barcode, String title, String branch, String kind, CopyState state, Columns columns) {

    /** What a report calls its columns. */
    record Columns(String barcode, String title, String branch, String kind) {}

    /**
     * What two columns of a report come to.
     *
     * @param lost 0 or nothing where it is not, as Koha writes it
     * @param withdrawn likewise
     */
    static CopyState state(String lost, String withdrawn) {
        return says(withdrawn) ? CopyState.WITHDRAWN : says(lost) ? CopyState.LOST : CopyState.HERE;
    }

    CellFault barcodeFault(Reason why) {
        return new CellFault(row, columns.barcode(), why);
    }

    CellFault titleFault(Reason why) {
        return new CellFault(row, columns.title(), why);
    }

    CellFault branchFault(Reason why) {
        return new CellFault(row, columns.branch(), why);
    }

    private static boolean says(String text) {
        return !text.isBlank() && !text.strip().matches("0+(\\.0+)?|否|no|false");
    }
}
