package org.gongjian.listings.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.frame.Wording;
import org.gongjian.listings.web.ListingTable.Filled;

/** A table as a file: a workbook with its notes on the second sheet, or lines that Excel, too, reads as UTF-8. */
final class ListingFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int ROWS_AT_ONCE = 1_000;
    private static final double WIDTH = 18;
    private static final double NOTES_WIDTH = 90;

    private ListingFiles() {}

    static byte[] sheet(Filled table, Wording w) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Gongjian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            head(sheet, table.headings());
            for (int row = 0; row < table.rows().size(); row++) {
                write(sheet, row + 1, table.rows().get(row));
                if (row % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                    sheet.flush();
                }
            }
            sheet.finish();
            Worksheet notes = workbook.newWorksheet(w.t("listings.table.notes"));
            notes.width(0, NOTES_WIDTH);
            for (int row = 0; row < table.notes().size(); row++) {
                notes.value(row, 0, table.notes().get(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    static byte[] lines(Filled table) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter lines =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.writeRecord(table.headings());
            table.rows()
                    .forEach(row -> lines.writeRecord(row.stream()
                            .map(cell -> cell.map(ListingFiles::written).orElse(""))
                            .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("F3E9E4")
                .set();
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int row, List<Optional<Object>> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column).orElse("")) {
                case BigDecimal number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
    }

    /** Spreadsheets take a text that begins with one of these for a formula: an apostrophe before it keeps it a text. */
    private static String written(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = cell.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
