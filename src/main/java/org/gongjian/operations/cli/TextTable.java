package org.gongjian.operations.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows in columns for a terminal, where a Chinese character is as wide as two Latin ones. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String text() {
        var widths = new ArrayList<Integer>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (column == widths.size()) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), width(row.get(column))));
            }
        }
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, widths)).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            cells.add(cell + String.join("", Collections.nCopies(widths.get(column) - width(cell), " ")));
        }
        return ("  " + String.join("  ", cells)).stripTrailing();
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean fullWidthForm = codePoint >= 0xFF01 && codePoint <= 0xFF60;
        boolean punctuation = codePoint >= 0x3000 && codePoint <= 0x303F;
        return fullWidthForm || punctuation || Character.isIdeographic(codePoint) ? 2 : 1;
    }
}
