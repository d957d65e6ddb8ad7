package org.gongjian.service.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.district.Today;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.service.LedgerFiles;
import org.gongjian.service.LedgerLine;
import org.gongjian.service.ServiceLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A year of the ledger as a file, written part by part, however long it is. */
@Controller
class LedgerFileController {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PART = 1_000;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9998;
    private static final List<String> COLUMNS =
            List.of("day", "person", "activity", "organizer", "from", "until", "hours", "state", "marks");

    private final ServiceLedger ledger;
    private final LedgerFiles files;
    private final ActivityDesk activities;
    private final Authority authority;
    private final Today today;
    private final CurrentActor actor;

    LedgerFileController(
            ServiceLedger ledger,
            LedgerFiles files,
            ActivityDesk activities,
            Authority authority,
            Today today,
            CurrentActor actor) {
        this.ledger = ledger;
        this.files = files;
        this.activities = activities;
        this.authority = authority;
        this.today = today;
        this.actor = actor;
    }

    /** @param year this one where none is given, or none that can be */
    @GetMapping("/{district}/desk/hours/ledger.csv")
    void file(
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute("w") Wording w,
            HttpServletResponse response)
            throws IOException {
        Actor by = actor.current();
        activities.mayPlan(by).orForbid();
        files.handOut(by);
        int of = year(year);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hours-" + of + ".csv\"");
        Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter lines =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.writeRecord(COLUMNS.stream()
                    .map(column -> w.t("service.ledger." + column))
                    .toList());
            write(lines, by, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31), w);
        }
    }

    private void write(CsvWriter lines, Actor by, LocalDate from, LocalDate until, Wording w) {
        Set<UnitId> units = authority.unitsOf(by);
        ServiceLedger.Mark last = null;
        List<LedgerLine> part;
        do {
            part = ledger.lines(units, by.isDistrictOfficer(), from, until, last, PART);
            part.forEach(line -> lines.writeRecord(cells(line, w)));
            last = part.isEmpty()
                    ? null
                    : new ServiceLedger.Mark(
                            part.getLast().day(), part.getLast().id());
        } while (part.size() == PART);
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
                .map(LedgerFileController::asText)
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

    private int year(@Nullable String typed) {
        int year = typed != null && typed.matches("[0-9]{4}")
                ? Integer.parseInt(typed)
                : today.date().getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? today.date().getYear() : year;
    }
}
