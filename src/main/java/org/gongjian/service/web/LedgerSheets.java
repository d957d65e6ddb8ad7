package org.gongjian.service.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.service.LedgerLine;
import org.gongjian.service.ServiceLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year of the ledger as lines or as a workbook, read and written part by part, however long it is. */
@Component
public class LedgerSheets {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PART = 1_000;

    /** A sheet has 1,048,576 rows at most. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int ACTIVITY = 2;
    private static final int WIDE = 36;
    private static final int NARROW = 16;
    private static final List<String> COLUMNS =
            List.of("day", "person", "activity", "organizer", "from", "until", "hours", "state", "marks");

    private final ServiceLedger ledger;
    private final Authority authority;

    LedgerSheets(ServiceLedger ledger, Authority authority) {
        this.ledger = ledger;
        this.authority = authority;
    }

    /** Lines that Excel, too, reads as UTF-8. */
    void lines(Actor by, int year, Wording w, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter lines =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.writeRecord(headings(w));
            read(by, year, part -> part.forEach(line -> lines.writeRecord(cells(line, w))));
        }
    }

    /** A workbook; what is longer than a sheet goes on on the next one. */
    public void workbook(Actor by, int year, Wording w, OutputStream to) throws IOException {
        try (Workbook workbook = new Workbook(to, "Gongjian", "1.0")) {
            var writing = new Object() {
                private int sheets = 1;
                private int row = 1;
                private Worksheet sheet = begun(workbook, String.valueOf(year), w);

                private void write(List<LedgerLine> part) {
                    if (row > ROWS_OF_A_SHEET) {
                        finish(sheet);
                        sheets++;
                        sheet = begun(workbook, year + "-" + sheets, w);
                        row = 1;
                    }
                    part.forEach(line -> LedgerSheets.write(sheet, row++, line, w));
                    flush(sheet);
                }
            };
            read(by, year, writing::write);
        }
    }

    /** The next part is read while one is written. */
    private void read(Actor by, int year, Consumer<List<LedgerLine>> parts) {
        Set<UnitId> units = authority.unitsOf(by);
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = LocalDate.of(year, 12, 31);
        DistrictId district = CurrentDistrict.id().orElseThrow();
        Function<ServiceLedger.@Nullable Mark, CompletableFuture<List<LedgerLine>>> reading =
                last -> CompletableFuture.supplyAsync(
                        () -> CurrentDistrict.within(
                                district, () -> ledger.lines(units, by.isDistrictOfficer(), from, until, last, PART)),
                        Thread::startVirtualThread);
        CompletableFuture<List<LedgerLine>> next = reading.apply(null);
        List<LedgerLine> part;
        do {
            part = next.join();
            if (part.size() == PART) {
                next = reading.apply(new ServiceLedger.Mark(
                        part.getLast().day(), part.getLast().id()));
            }
            parts.accept(part);
        } while (part.size() == PART);
    }

    private static Worksheet begun(Workbook workbook, String name, Wording w) {
        Worksheet sheet = workbook.newWorksheet(name);
        List<String> headings = headings(w);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.width(column, column == ACTIVITY || column == ACTIVITY + 1 ? WIDE : NARROW);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, LedgerLine line, Wording w) {
        sheet.value(row, 0, line.day());
        sheet.style(row, 0).format("yyyy-mm-dd").set();
        sheet.inlineString(row, 1, line.person());
        sheet.inlineString(row, ACTIVITY, w.plain(line.activity()));
        sheet.inlineString(row, ACTIVITY + 1, w.plain(line.organizer()));
        sheet.inlineString(row, ACTIVITY + 2, w.dateTime(line.span().from()));
        sheet.inlineString(row, ACTIVITY + 3, w.dateTime(line.span().until()));
        sheet.value(row, ACTIVITY + 4, line.hours().value());
        sheet.inlineString(row, ACTIVITY + 5, w.reason(line.state().label()));
        sheet.inlineString(row, ACTIVITY + 6, marks(line, w));
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> headings(Wording w) {
        return COLUMNS.stream().map(column -> w.t("service.ledger." + column)).toList();
    }

    private static List<String> cells(LedgerLine line, Wording w) {
        return Stream.of(
                        line.day().toString(),
                        line.person(),
                        w.plain(line.activity()),
                        w.plain(line.organizer()),
                        w.dateTime(line.span().from()),
                        w.dateTime(line.span().until()),
                        line.hours().value().toPlainString(),
                        w.reason(line.state().label()),
                        marks(line, w))
                .map(LedgerSheets::asText)
                .toList();
    }

    private static String marks(LedgerLine line, Wording w) {
        return String.join(
                " ",
                Stream.of(
                                line.backfilled() ? w.t("service.mark.backfilled") : "",
                                line.late() ? w.t("service.mark.late") : "",
                                line.byHand() ? w.t("service.mark.by-hand") : "")
                        .filter(mark -> !mark.isEmpty())
                        .toList());
    }

    /** Spreadsheets take a text that begins with one of these for a formula: an apostrophe before it keeps it a text. */
    private static String asText(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
