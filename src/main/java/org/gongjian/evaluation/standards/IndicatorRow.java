package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.TableRow;
import org.jspecify.annotations.Nullable;

/** One row of a standard as a table, and what is wrong with its cells. */
final class IndicatorRow {

    static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("分类", Role.BRANCH),
            Map.entry("计分", Role.SCORED),
            Map.entry("门槛", Role.BAR),
            Map.entry("一票否决", Role.VETO),
            Map.entry("扣分", Role.DEDUCTION));

    static final Map<String, Method> METHODS = Map.ofEntries(
            Map.entry("材料审核", Method.DOCUMENTS),
            Map.entry("实地考察", Method.ON_SITE),
            Map.entry("问卷调查", Method.QUESTIONNAIRE),
            Map.entry("数据测算", Method.MEASURED));

    private static final BigDecimal SPREAD = new BigDecimal("20");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_FORMULA = 400;

    private final TableRow row;
    private final Map<TreeColumn, Integer> columns;
    private final Map<TreeColumn, Reason> faults = new EnumMap<>(TreeColumn.class);

    IndicatorRow(TableRow row, Map<TreeColumn, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    Map<TreeColumn, Reason> faults() {
        return faults;
    }

    String text(TreeColumn column) {
        Cell cell = row.cell(columns.getOrDefault(column, -1));
        if (cell.kind() == Cell.Kind.ERROR) {
            faults.put(column, Reason.of("evaluation.standards.table.error", cell.text()));
            return "";
        }
        return cell.text();
    }

    /** Null where a fault was noted. */
    @Nullable
    Indicator indicator(@Nullable IndicatorId parent, int position) {
        String code = text(TreeColumn.CODE);
        Optional<Localized> name = localized(TreeColumn.NAME_ZH, TreeColumn.NAME_EN, LONGEST_NAME);
        if (name.isEmpty()) {
            faults.putIfAbsent(TreeColumn.NAME_ZH, Reason.of("frame.fault.missing"));
        }
        Optional<Role> role = word(TreeColumn.ROLE, ROLES, Role::stored);
        Optional<Method> method = word(TreeColumn.METHOD, METHODS, Method::stored);
        if (role.isEmpty()) {
            faults.putIfAbsent(TreeColumn.ROLE, Reason.of("frame.fault.missing"));
        }
        BigDecimal points = number(TreeColumn.POINTS, BigDecimal.ZERO);
        BigDecimal spread = number(TreeColumn.SPREAD, SPREAD);
        Recipe recipe = recipe();
        String formula = bounded(TreeColumn.FORMULA, LONGEST_FORMULA);
        if (!faults.isEmpty()) {
            return null;
        }
        Indicator one = new Indicator(
                IndicatorId.next(),
                parent,
                position,
                code,
                name.orElseThrow(),
                localized(TreeColumn.REQUIREMENT_ZH, TreeColumn.REQUIREMENT_EN, LONGEST_TEXT)
                        .orElse(null),
                role.orElseThrow(),
                points,
                role.orElseThrow() == Role.BRANCH ? null : method.orElse(null),
                formula.isEmpty() ? null : formula,
                localized(TreeColumn.UNIT_ZH, TreeColumn.UNIT_EN, LONGEST_NAME).orElse(null),
                localized(TreeColumn.SOURCE_ZH, TreeColumn.SOURCE_EN, LONGEST_NAME)
                        .orElse(null),
                recipe,
                count(TreeColumn.SCORERS, 1, 9),
                spread,
                isTicked(TreeColumn.MONTHLY));
        Map<String, Reason> wrong = new LinkedHashMap<>();
        IndicatorRules.code(code, wrong);
        IndicatorRules.values(one, wrong);
        wrong.forEach((field, reason) -> faults.put(
                switch (field) {
                    case "points" -> TreeColumn.POINTS;
                    case "method" -> TreeColumn.METHOD;
                    case "formula" -> TreeColumn.FORMULA;
                    default -> TreeColumn.CODE;
                },
                reason));
        return faults.isEmpty() ? one : null;
    }

    private Recipe recipe() {
        String names = text(TreeColumn.NAMES).toLowerCase(Locale.ROOT);
        int files = count(TreeColumn.FILES, 0, 20);
        int photos = count(TreeColumn.PHOTOS, 0, 20);
        if (photos > files) {
            faults.put(TreeColumn.PHOTOS, Reason.of("evaluation.standards.rule.photos", files));
            return Recipe.NONE;
        }
        return new Recipe(
                files,
                photos,
                count(TreeColumn.CHARACTERS, 0, LONGEST_TEXT),
                names.contains("时间") || names.contains("time"),
                names.contains("地点") || names.contains("place"),
                names.contains("主办") || names.contains("host"),
                names.contains("主题") || names.contains("theme"),
                names.contains("单位名称") || names.contains("unit name"));
    }

    private Optional<Localized> localized(TreeColumn zh, TreeColumn en, int longest) {
        return Localized.ofTyped(bounded(zh, longest), bounded(en, longest));
    }

    private String bounded(TreeColumn column, int longest) {
        String text = text(column);
        if (text.codePointCount(0, text.length()) > longest) {
            faults.put(column, Reason.of("frame.fault.long", longest));
        }
        return text;
    }

    private <V> Optional<V> word(TreeColumn column, Map<String, V> words, Function<V, String> stored) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Map<String, V> known = new HashMap<>(words);
        known.values().stream().toList().forEach(value -> known.put(stored.apply(value), value));
        V found = known.get(text);
        if (found == null) {
            faults.put(column, Reason.of("evaluation.standards.table.word", text, String.join("、", words.keySet())));
        }
        return Optional.ofNullable(found);
    }

    private BigDecimal number(TreeColumn column, BigDecimal otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            faults.put(column, Reason.of("evaluation.standards.table.number", text));
            return otherwise;
        }
    }

    private int count(TreeColumn column, int least, int most) {
        BigDecimal number = number(column, BigDecimal.valueOf(least));
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.putIfAbsent(column, Reason.of("evaluation.standards.table.count", least, most));
            return least;
        }
        return number.intValueExact();
    }

    private boolean isTicked(TreeColumn column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        return text.equals("是") || text.equals("yes") || text.equals("1");
    }
}
