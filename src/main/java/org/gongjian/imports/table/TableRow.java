package org.gongjian.imports.table;

import java.util.List;

/**
 * One row.
 *
 * @param number as the table's own program counts, from 1
 */
public record TableRow(int number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
