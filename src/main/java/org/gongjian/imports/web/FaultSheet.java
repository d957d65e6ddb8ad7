package org.gongjian.imports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.frame.Wording;
import org.gongjian.imports.FaultLine;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.TableRow;

/** The table as it was sent, with a column more: what is wrong with the row. Every value is a text. */
final class FaultSheet {

    private static final int ROWS_AT_ONCE = 1_000;

    private FaultSheet() {}

    static byte[] of(List<TableRow> rows, List<FaultLine> faults, Map<String, String> labels, Wording w) {
        Map<Integer, String> said = faults.stream()
                .collect(Collectors.groupingBy(
                        line -> line.fault().row(),
                        Collectors.mapping(line -> said(line, labels, w), Collectors.joining("\n"))));
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Gongjian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(w.t("imports.faults.sheet"));
            int at = 0;
            for (TableRow row : rows) {
                write(sheet, at, row);
                String fault = at == 0 ? w.t("imports.faults.column") : said.get(row.number());
                if (fault != null) {
                    sheet.inlineString(at, width, fault);
                }
                if (++at % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static void write(Worksheet sheet, int at, TableRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (!cell.isEmpty()) {
                sheet.inlineString(at, column, cell.text());
            }
        }
    }

    private static String said(FaultLine line, Map<String, String> labels, Wording w) {
        String field = line.fault().field();
        String where = field == null ? "" : labels.getOrDefault(field, "");
        String why = w.reason(line.fault().why());
        return line.fault().warning()
                ? w.t("imports.faults.warning", where, why)
                : w.t("imports.faults.fault", where, why);
    }
}
