package org.gongjian.imports.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.imports.table.Cell;

/** Reads the days of tables: a spreadsheet's own, which are counted, and those written as texts, the year first. */
public final class Days {

    private static final int EARLIEST_YEAR = 1880;
    private static final int LAST_COUNTED = 2_958_465;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern IN_ROW = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);

    /** Spreadsheets count a 29 February 1900 that never was. */
    private static final int NEVER_WAS = 60;

    private Days() {}

    /** A day of the past, today included. */
    static Optional<LocalDate> past(RowReading row, String field, LocalDate today) {
        Optional<String> text = row.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = read(text.get(), row.cell(field).kind() == Cell.Kind.NUMBER, row.countsFrom1904());
        if (day.isEmpty()) {
            row.fault(field, Reason.of("imports.cell.date"));
        } else if (day.get().isAfter(today) || day.get().getYear() < EARLIEST_YEAR) {
            row.fault(field, Reason.of("imports.cell.date.past"));
            return Optional.empty();
        }
        return day;
    }

    /**
     * A day as it is written, or as a spreadsheet counts it.
     *
     * @param number whether the cell is a number
     */
    public static Optional<LocalDate> read(String text, boolean number, boolean from1904) {
        Matcher written = (text.length() == 8 ? IN_ROW : WRITTEN).matcher(text);
        if (!written.matches() && text.length() == 8) {
            written = WRITTEN.matcher(text);
        }
        if (written.matches()) {
            return day(written);
        }
        return number ? counted(text, from1904) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher written) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> counted(String text, boolean from1904) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        if (!whole.matches("[0-9]{1,7}") || Integer.parseInt(whole) > LAST_COUNTED || Integer.parseInt(whole) == 0) {
            return Optional.empty();
        }
        int days = Integer.parseInt(whole);
        if (from1904) {
            return Optional.of(BEFORE_1904.plusDays(days));
        }
        return Optional.of(BEFORE_1900.plusDays(days < NEVER_WAS ? days + 1 : days));
    }
}
