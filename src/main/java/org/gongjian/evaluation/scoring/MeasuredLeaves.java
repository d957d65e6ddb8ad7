package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongjian.evaluation.standards.Formula;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;

/** What the formulas of an edition give for one unit's figures; a published edition has no circles. */
final class MeasuredLeaves {

    private final Map<String, Indicator> leaves = new LinkedHashMap<>();
    private final Map<String, Formula> formulas = new LinkedHashMap<>();

    MeasuredLeaves(IndicatorTree tree) {
        for (Indicator leaf : tree.leaves()) {
            String formula = leaf.formula();
            if (leaf.method() == Method.MEASURED && formula != null) {
                leaves.put(leaf.code(), leaf);
                formulas.put(leaf.code(), Formula.parse(formula));
            }
        }
    }

    boolean isEmpty() {
        return leaves.isEmpty();
    }

    /** The value of each leaf, never more than it gives; of bars and vetoes 1 where the formula gives 1 or more. */
    Map<Indicator, BigDecimal> values(Function<Measure, BigDecimal> figures) {
        Map<String, BigDecimal> known = new LinkedHashMap<>();
        Map<Indicator, BigDecimal> values = new LinkedHashMap<>();
        leaves.forEach((code, leaf) -> {
            BigDecimal points = points(code, figures, known);
            boolean yesOrNo = leaf.role() == Role.BAR || leaf.role() == Role.VETO;
            values.put(
                    leaf,
                    yesOrNo
                            ? BigDecimal.valueOf(points.compareTo(BigDecimal.ONE) >= 0 ? 1 : 0)
                            : points.min(leaf.points()));
        });
        return values;
    }

    /** The figures that a leaf was measured with, by name. */
    Map<String, BigDecimal> figuresOf(
            Indicator leaf, Function<Measure, BigDecimal> figures, Map<Indicator, BigDecimal> values) {
        Formula formula = Objects.requireNonNull(formulas.get(leaf.code()));
        Map<String, BigDecimal> told = new TreeMap<>();
        formula.measures().forEach(measure -> told.put(measure.code(), figures.apply(measure)));
        values.forEach((other, value) -> {
            if (formula.leaves().contains(other.code())) {
                told.put(other.code(), value);
            }
        });
        return told;
    }

    boolean drawsOn(Measure measure) {
        return formulas.values().stream().anyMatch(formula -> formula.measures().contains(measure));
    }

    private BigDecimal points(String code, Function<Measure, BigDecimal> figures, Map<String, BigDecimal> known) {
        BigDecimal there = known.get(code);
        if (there != null) {
            return there;
        }
        Formula formula = formulas.get(code);
        Indicator leaf = leaves.get(code);
        BigDecimal points = formula == null || leaf == null
                ? BigDecimal.ZERO
                : formula.points(figures, other -> points(other, figures, known))
                        .min(most(leaf));
        known.put(code, points);
        return points;
    }

    private static BigDecimal most(Indicator leaf) {
        return leaf.role() == Role.BAR || leaf.role() == Role.VETO ? BigDecimal.ONE : leaf.points();
    }
}
