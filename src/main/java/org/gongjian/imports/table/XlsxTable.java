package org.gongjian.imports.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel's since 2007, read row by row. A formula counts as the value that was last computed. */
final class XlsxTable implements Table {

    private final byte[] content;
    private final List<String> sheets;
    private final boolean from1904;

    private XlsxTable(byte[] content, List<String> sheets, boolean from1904) {
        this.content = content;
        this.sheets = sheets;
        this.from1904 = from1904;
    }

    static XlsxTable open(byte[] content) {
        ZipBounds.check(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Sheet> sheets = workbook.getSheets()) {
            return new XlsxTable(content, sheets.map(Sheet::getName).toList(), workbook.isDate1904());
        } catch (IOException | ExcelReaderException broken) {
            throw Table.refused("imports.table.broken");
        }
    }

    /** A password makes of a workbook an old compound file with this entry in its folder. */
    static boolean isEncrypted(byte[] content) {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        String folder = new String(content, StandardCharsets.ISO_8859_1);
        return folder.contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public void read(int sheet, Predicate<TableRow> more) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            Sheet chosen = workbook.getSheet(sheet).orElseThrow(() -> Table.refused("imports.table.no-sheet"));
            try (Stream<Row> rows = chosen.openStream()) {
                Iterator<Row> all = rows.iterator();
                boolean goesOn = true;
                while (goesOn && all.hasNext()) {
                    goesOn = more.test(row(all.next()));
                }
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw Table.refused("imports.table.broken");
        }
    }

    private static TableRow row(Row row) {
        int width = Math.min(row.getCellCount(), WIDEST);
        List<Cell> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return new Cell(Cell.Kind.ERROR, String.valueOf(cell.getRawValue()));
        }
        return switch (cell.getValue()) {
            case null -> Cell.EMPTY;
            case BigDecimal number -> new Cell(Cell.Kind.NUMBER, plain(number));
            case String text -> Cell.text(text);
            case Object other -> Cell.text(other.toString());
        };
    }

    private static String plain(BigDecimal number) {
        return (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
    }
}
