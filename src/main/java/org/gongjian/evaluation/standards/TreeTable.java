package org.gongjian.evaluation.standards;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.imports.table.Table;
import org.gongjian.imports.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads a standard from a table, whole or not at all: every fault names its cell. */
public final class TreeTable {

    private static final int MOST_ROWS = 2_000;

    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<TreeColumn, Integer> columns = new EnumMap<>(TreeColumn.class);

    private TreeTable() {}

    /** What is wrong in one cell, such as {@code B7}. */
    public record CellFault(String cell, Reason reason) {}

    /**
     * @param faults nothing may be taken while there are any
     */
    public record Reading(List<Indicator> indicators, List<CellFault> faults) {

        public Reading {
            indicators = List.copyOf(indicators);
            faults = List.copyOf(faults);
        }
    }

    /** Refused at the field {@code file} where it is no table at all. */
    public static Reading read(byte[] content) {
        TreeTable reading = new TreeTable();
        List<TableRow> rows = new ArrayList<>();
        Table.open(content).read(0, row -> {
            if (!row.isBlank()) {
                rows.add(row);
            }
            return rows.size() <= MOST_ROWS;
        });
        reading.all(rows);
        return new Reading(List.copyOf(reading.byCode.values()), reading.faults);
    }

    private void all(List<TableRow> rows) {
        if (rows.isEmpty()) {
            throw Table.refused("imports.table.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw Table.refused("evaluation.standards.table.long", MOST_ROWS);
        }
        headings(rows.getFirst());
        Set<String> told = new HashSet<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            row(row, told);
        }
        if (faults.isEmpty()) {
            IndicatorTree tree = new IndicatorTree(EditionId.next(), List.copyOf(byCode.values()));
            TreeRules.faults(tree).forEach(fault -> faults.add(new CellFault(cell(fault), fault.reason())));
        }
    }

    private void headings(TableRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            TreeColumn.headed(row.cell(i).text()).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        for (TreeColumn needed : List.of(TreeColumn.CODE, TreeColumn.ROLE, TreeColumn.POINTS)) {
            if (!columns.containsKey(needed)) {
                faults.add(new CellFault(
                        "A" + row.number(), Reason.of("evaluation.standards.table.no-column", needed.label())));
            }
        }
        if (!faults.isEmpty()) {
            throw Table.refused(
                    faults.getFirst().reason().code(),
                    faults.getFirst().reason().arguments().toArray());
        }
    }

    private void row(TableRow row, Set<String> told) {
        IndicatorRow cells = new IndicatorRow(row, columns);
        Indicator one = cells.indicator(parent(cells.text(TreeColumn.CODE)), byCode.size());
        cells.faults().forEach((column, reason) -> faults.add(new CellFault(cell(column, row.number()), reason)));
        if (one == null) {
            return;
        }
        String above = above(one.code());
        if (!told.add(one.code())) {
            fault(TreeColumn.CODE, row, Reason.of("evaluation.standards.rule.code-taken", one.code()));
        } else if (!above.isEmpty() && !told.contains(above)) {
            fault(TreeColumn.CODE, row, Reason.of("evaluation.standards.table.no-parent", one.code(), above));
        } else if (isUnderLeaf(above)) {
            fault(TreeColumn.CODE, row, Reason.of("evaluation.standards.table.under-leaf", one.code(), above));
        } else {
            rowOf.put(one.code(), row.number());
            byCode.put(one.code(), one);
        }
    }

    private boolean isUnderLeaf(String above) {
        Indicator there = byCode.get(above);
        return there != null && there.isLeaf();
    }

    private @Nullable IndicatorId parent(String code) {
        Indicator there = byCode.get(above(code));
        return there == null ? null : there.id();
    }

    /** What comes before the last dot or dash. */
    static String above(String code) {
        int end = Math.max(code.lastIndexOf('.'), code.lastIndexOf('-'));
        return end < 0 ? "" : code.substring(0, end);
    }

    private void fault(TreeColumn column, TableRow row, Reason reason) {
        faults.add(new CellFault(cell(column, row.number()), reason));
    }

    private String cell(TreeColumn column, int row) {
        return Table.letter(columns.getOrDefault(column, 0)) + row;
    }

    private String cell(TreeRules.Fault fault) {
        TreeColumn column = switch (fault.part()) {
            case CODE -> TreeColumn.CODE;
            case POINTS -> TreeColumn.POINTS;
            case METHOD -> TreeColumn.METHOD;
            case FORMULA -> TreeColumn.FORMULA;
            case UNIT -> TreeColumn.UNIT_ZH;
            case SOURCE -> TreeColumn.SOURCE_ZH;
        };
        return cell(column, rowOf.getOrDefault(fault.code(), 1));
    }
}
