package org.gongjian.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.Table;
import org.gongjian.imports.table.TableRow;

/** Reads a table whose first row heads its columns; columns nobody asked for are left alone. */
public final class NamedColumns {

    /** Longer tables are to be parted. */
    public static final int MOST_ROWS = 100_000;

    private NamedColumns() {}

    /**
     * One column that is looked for.
     *
     * @param key by which its cells are asked
     * @param needed whether a table without it is refused
     * @param words any of which may head it, in small letters
     */
    public record Column(String key, boolean needed, Set<String> words) {

        public Column {
            words = Set.copyOf(words);
        }

        public static Column needed(String key, String... words) {
            return new Column(key, true, Set.of(words));
        }

        public static Column optional(String key, String... words) {
            return new Column(key, false, Set.of(words));
        }
    }

    /**
     * One row that is not blank.
     *
     * @param texts by key; what is not there is empty
     */
    public record Row(int number, Map<String, String> texts, Map<String, String> heads) {

        public Row {
            texts = Map.copyOf(texts);
            heads = Map.copyOf(heads);
        }

        public String text(String key) {
            return texts.getOrDefault(key, "");
        }

        public CellFault fault(String key, Reason why) {
            return new CellFault(number, heads.getOrDefault(key, key), why);
        }
    }

    /** Refused at the field {@value Table#FIELD} where it is no table, or lacks a column. */
    public static List<Row> read(byte[] content, List<Column> columns) {
        List<TableRow> all = new ArrayList<>();
        Table.open(content).read(0, row -> {
            if (!row.isBlank()) {
                all.add(row);
            }
            return all.size() <= MOST_ROWS + 1;
        });
        if (all.isEmpty()) {
            throw Table.refused("imports.table.empty");
        }
        if (all.size() > MOST_ROWS + 1) {
            throw Table.refused("reading.table.long", MOST_ROWS);
        }
        TableRow head = all.getFirst();
        Map<String, Integer> found = new HashMap<>();
        Map<String, String> heads = new HashMap<>();
        for (int cell = 0; cell < head.cells().size(); cell++) {
            String said = head.cell(cell).text().toLowerCase(Locale.ROOT);
            for (Column column : columns) {
                if (column.words().contains(said) && found.putIfAbsent(column.key(), cell) == null) {
                    heads.put(column.key(), head.cell(cell).text());
                }
            }
        }
        columns.stream()
                .filter(column -> column.needed() && !found.containsKey(column.key()))
                .findFirst()
                .ifPresent(lacking -> {
                    throw Table.refused(
                            "reading.table.column",
                            head.number(),
                            String.join(" / ", lacking.words().stream().sorted().toList()));
                });
        return all.subList(1, all.size()).stream()
                .map(row -> new Row(row.number(), texts(row, found), heads))
                .toList();
    }

    private static Map<String, String> texts(TableRow row, Map<String, Integer> found) {
        Map<String, String> texts = new HashMap<>();
        found.forEach((key, column) -> {
            Cell cell = row.cell(column);
            if (!cell.isEmpty()) {
                texts.put(key, cell.text());
            }
        });
        return texts;
    }
}
