package org.gongjian.recognition.awards.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardFilter;
import org.gongjian.recognition.awards.AwardNames;
import org.gongjian.recognition.awards.AwardPage;
import org.gongjian.recognition.awards.Awards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The register as a table to take away, with the filters of the page, written part by part. */
@Controller
class RegisterFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PART = 500;
    private static final List<String> COLUMNS =
            List.of("number", "kind", "wording", "holder", "bodies", "hangs", "since", "from", "until", "standing");

    private final Awards awards;
    private final AwardNames names;

    RegisterFile(Awards awards, AwardNames names) {
        this.awards = awards;
        this.names = names;
    }

    @GetMapping("/{district}/honours/table.csv")
    void file(Form form, @ModelAttribute("w") Wording w, HttpServletResponse response) throws IOException {
        AwardFilter filter = RegisterQuery.filter(form);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"honours.csv\"");
        Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter lines =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.writeRecord(COLUMNS.stream()
                    .map(column -> w.t("recognition.awards.table." + column))
                    .toList());
            AwardPage.After after = null;
            do {
                AwardPage page = awards.page(filter, after, PART);
                AwardNames.Known known = names.of(page.awards());
                page.awards().forEach(award -> lines.writeRecord(cells(award, known, w)));
                after = page.next();
            } while (after != null);
        }
    }

    private List<String> cells(Award award, AwardNames.Known known, Wording w) {
        Localized hangs = known.hangsAt(award);
        return Stream.of(
                        award.number().shown(),
                        w.plain(known.kind(award)),
                        w.plain(award.wording()),
                        w.plain(known.unit(award.holder())),
                        award.bodies().stream()
                                .map(body -> w.plain(known.body(body)))
                                .collect(Collectors.joining("; ")),
                        hangs == null ? "" : w.plain(hangs),
                        award.since().toString(),
                        award.term().from().toString(),
                        day(award.term().until()),
                        w.reason(awards.standing(award).label()))
                .map(RegisterFile::asText)
                .toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A cell that a spreadsheet takes for text and never for a formula. */
    private static String asText(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
