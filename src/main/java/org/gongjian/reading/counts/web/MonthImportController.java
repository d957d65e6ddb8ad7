package org.gongjian.reading.counts.web;

import java.util.Optional;
import org.gongjian.frame.Form;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.counts.MonthsBrought;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.tables.KeptTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings in the months of many sites from one table: looked at first, then all of it or nothing. */
@Controller
class MonthImportController {

    private final Months months;
    private final LibraryPermissions permissions;
    private final SentTables tables;
    private final CurrentActor actor;

    MonthImportController(Months months, LibraryPermissions permissions, SentTables tables, CurrentActor actor) {
        this.months = months;
        this.permissions = permissions;
        this.tables = tables;
        this.actor = actor;
    }

    @GetMapping("/{district}/library/months/import")
    ModelAndView blank() {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return page(Form.blank(), null, true);
    }

    @PostMapping("/{district}/library/months/import")
    ModelAndView bring(Form form, @RequestParam(required = false) @Nullable MultipartFile file) {
        Actor by = actor.current();
        permissions.mayKeepNetwork(by).orForbid();
        boolean look = !form.value("step").equals("bring");
        byte[] table = tables.read(form, file, by, KeptTable.What.MONTHS);
        Optional<MonthsBrought> brought = form.submit(() -> months.bring(by, table, look));
        if (brought.isEmpty() || brought.get().isFaulty()) {
            return page(form, brought.orElse(null), look);
        }
        if (look) {
            tables.keep(form, by, KeptTable.What.MONTHS, table);
            return page(form, brought.get(), true);
        }
        tables.forget(form, by);
        return page(Form.blank(), brought.get(), false);
    }

    private static ModelAndView page(Form form, @Nullable MonthsBrought brought, boolean look) {
        ModelAndView page =
                form.on("reading/month-import").addObject("brought", brought).addObject("look", look);
        if (brought != null && brought.isFaulty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
