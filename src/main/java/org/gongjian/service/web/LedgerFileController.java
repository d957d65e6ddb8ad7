package org.gongjian.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.district.Today;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.service.LedgerFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A year of the ledger as a file. */
@Controller
class LedgerFileController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9998;

    private final LedgerSheets sheets;
    private final LedgerFiles files;
    private final ActivityDesk activities;
    private final Today today;
    private final CurrentActor actor;

    LedgerFileController(
            LedgerSheets sheets, LedgerFiles files, ActivityDesk activities, Today today, CurrentActor actor) {
        this.sheets = sheets;
        this.files = files;
        this.activities = activities;
        this.today = today;
        this.actor = actor;
    }

    /** @param year this one where none is given, or none that can be */
    @GetMapping("/{district}/desk/hours/ledger.csv")
    void lines(
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute("w") Wording w,
            HttpServletResponse response)
            throws IOException {
        Actor by = handedOut();
        int of = year(year);
        describe(response, "text/csv;charset=UTF-8", "hours-" + of + ".csv");
        sheets.lines(by, of, w, response.getOutputStream());
    }

    /** @param year this one where none is given, or none that can be */
    @GetMapping("/{district}/desk/hours/ledger.xlsx")
    void workbook(
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute("w") Wording w,
            HttpServletResponse response)
            throws IOException {
        Actor by = handedOut();
        int of = year(year);
        describe(response, XLSX, "hours-" + of + ".xlsx");
        sheets.workbook(by, of, w, response.getOutputStream());
    }

    private Actor handedOut() {
        Actor by = actor.current();
        activities.mayPlan(by).orForbid();
        files.handOut(by);
        return by;
    }

    private static void describe(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private int year(@Nullable String typed) {
        int year = typed != null && typed.matches("[0-9]{4}")
                ? Integer.parseInt(typed)
                : today.date().getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? today.date().getYear() : year;
    }
}
