package org.gongjian.imports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.frame.Wording;
import org.gongjian.imports.Field;
import org.gongjian.imports.ImportKind;

/** A table to fill in: the headings on the first sheet, an example and what to mind on the second. */
final class TemplateSheet {

    private static final int ROWS_AS_TEXT = 2_000;
    private static final double WIDTH = 22;
    private static final double NOTES_WIDTH = 60;

    private TemplateSheet() {}

    static byte[] of(ImportKind kind, int mostRows, Wording w) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Gongjian", "1.0")) {
            fill(workbook.newWorksheet(w.reason(kind.label())), kind, w);
            explain(workbook.newWorksheet(w.t("imports.template.notes")), kind, mostRows, w);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    /** Every cell is a text, so that long numbers keep their digits and codes their zeros. */
    private static void fill(Worksheet sheet, ImportKind kind, Wording w) {
        List<Field> fields = kind.fields();
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(0, column, heading(kind, fields.get(column), w));
            sheet.width(column, WIDTH);
        }
        sheet.range(1, 0, ROWS_AS_TEXT, fields.size() - 1).style().format("@").set();
        sheet.range(0, 0, 0, fields.size() - 1)
                .style()
                .bold()
                .fillColor("F3E9E4")
                .set();
        sheet.freezePane(0, 1);
    }

    private static void explain(Worksheet sheet, ImportKind kind, int mostRows, Wording w) {
        sheet.value(0, 0, w.t("imports.template.column"));
        sheet.value(0, 1, w.t("imports.template.example"));
        sheet.value(0, 2, w.t("imports.template.notes"));
        sheet.range(0, 0, 0, 2).style().bold().set();
        int row = 1;
        for (Field field : kind.fields()) {
            String key = "imports.template." + kind.code() + "." + field.code();
            sheet.value(row, 0, heading(kind, field, w));
            sheet.value(row, 1, w.t(key));
            sheet.value(row, 2, w.ifThere(key + ".note").orElse(""));
            sheet.style(row, 1).format("@").set();
            row++;
        }
        sheet.value(row + 1, 0, w.t("imports.template.required"));
        sheet.value(row + 2, 0, w.t("imports.template.limits", mostRows));
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH);
        sheet.width(2, NOTES_WIDTH);
    }

    private static String heading(ImportKind kind, Field field, Wording w) {
        return w.reason(kind.label(field)) + (field.required() ? " *" : "");
    }
}
