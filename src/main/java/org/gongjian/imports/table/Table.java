package org.gongjian.imports.table;

import java.util.List;
import java.util.function.Predicate;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;

/** A table from outside; whatever is wrong with it as a whole is refused at the field {@value #FIELD}. */
public interface Table {

    String FIELD = "file";

    /** The widest row that is read, in columns. */
    int WIDEST = 200;

    /** The names of the sheets, in order; a CSV has one without a name. */
    List<String> sheets();

    /** Whether days are counted from 1904, as old Macintosh workbooks do. */
    boolean countsFrom1904();

    /** Hands over row after row, until there are no more or the reader has had enough. */
    void read(int sheet, Predicate<TableRow> more);

    /** Recognises what was sent by its first bytes, whatever its name says. */
    static Table open(byte[] content) {
        if (content.length == 0) {
            throw refused("imports.table.empty");
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(XlsxTable.isEncrypted(content) ? "imports.table.encrypted" : "imports.table.old");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return XlsxTable.open(content);
        }
        if (startsWith(content, '%', 'P', 'D', 'F')
                || startsWith(content, 0xFF, 0xD8)
                || startsWith(content, 0x89, 'P')) {
            throw refused("imports.table.kind");
        }
        return CsvTable.open(content);
    }

    static Refused refused(String code, Object... arguments) {
        return Refused.invalid(FIELD, Reason.of(code, arguments));
    }

    /** What spreadsheets call a column: A, B, … Z, AA. */
    static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + letter(column % 26);
    }

    private static boolean startsWith(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
