package org.gongjian.evaluation.standards.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Recipe;
import org.gongjian.evaluation.standards.TreeColumn;
import org.gongjian.frame.Wording;
import org.jspecify.annotations.Nullable;

/** An edition as a workbook that can be edited and taken in again. */
final class TreeSheet {

    private TreeSheet() {}

    static byte[] of(IndicatorTree tree, Wording w) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Gongjian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(w.t("evaluation.standards.sheet"));
            TreeColumn[] columns = TreeColumn.values();
            for (int i = 0; i < columns.length; i++) {
                sheet.inlineString(0, i, w.reason(columns[i].label()));
            }
            int row = 0;
            for (Indicator one : tree.all()) {
                row++;
                for (int i = 0; i < columns.length; i++) {
                    write(sheet, row, i, value(one, columns[i]));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    private static Object value(Indicator one, TreeColumn column) {
        Method method = one.method();
        Recipe recipe = one.recipe();
        return switch (column) {
            case CODE -> one.code();
            case NAME_ZH -> zh(one.name());
            case NAME_EN -> en(one.name());
            case ROLE -> one.role().stored();
            case POINTS -> one.points();
            case METHOD -> method == null ? "" : method.stored();
            case REQUIREMENT_ZH -> zh(one.requirement());
            case REQUIREMENT_EN -> en(one.requirement());
            case FORMULA -> Objects.requireNonNullElse(one.formula(), "");
            case UNIT_ZH -> zh(one.unit());
            case UNIT_EN -> en(one.unit());
            case SOURCE_ZH -> zh(one.source());
            case SOURCE_EN -> en(one.source());
            case FILES -> recipe.files();
            case PHOTOS -> recipe.photos();
            case CHARACTERS -> recipe.characters();
            case NAMES -> names(recipe);
            case SCORERS -> BigDecimal.valueOf(one.scorers());
            case SPREAD -> one.spread();
            case MONTHLY -> one.monthly() ? "是" : "";
        };
    }

    private static String names(Recipe recipe) {
        List<String> names = new ArrayList<>();
        if (recipe.namesTime()) {
            names.add("时间");
        }
        if (recipe.namesPlace()) {
            names.add("地点");
        }
        if (recipe.namesHost()) {
            names.add("主办");
        }
        if (recipe.namesTheme()) {
            names.add("主题");
        }
        if (recipe.showsUnitName()) {
            names.add("单位名称");
        }
        return String.join("、", names);
    }

    private static String zh(@Nullable Localized text) {
        return text == null ? "" : Objects.requireNonNullElse(text.zh(), "");
    }

    private static String en(@Nullable Localized text) {
        return text == null ? "" : Objects.requireNonNullElse(text.en(), "");
    }
}
