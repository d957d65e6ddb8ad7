package org.gongjian.imports;

import java.util.List;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.TableRow;

/**
 * What a file looks like.
 *
 * @param headings the row over the columns
 * @param mapping what was confirmed, remembered from a table like it, or guessed from the headings
 * @param samples some rows under them
 */
public record Preview(List<String> sheets, TableRow headings, Mapping mapping, List<TableRow> samples) {

    public Preview {
        sheets = List.copyOf(sheets);
        samples = List.copyOf(samples);
    }

    /** How many columns there are to choose from. */
    public int width() {
        return Math.max(
                headings.cells().size(),
                samples.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    /** The values in a column, some of them; what may be the number of a person or a telephone is masked. */
    public List<String> values(int column) {
        return samples.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .map(Cell::text)
                .map(Preview::masked)
                .toList();
    }

    private static String masked(String text) {
        return text.matches("[0-9]{7,}[0-9Xx]?")
                ? text.substring(0, 3) + "*".repeat(text.length() - 5) + text.substring(text.length() - 2)
                : text;
    }
}
