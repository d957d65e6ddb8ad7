package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.district.Reason;

/** What an edition must be before it is published; each fault names the indicator and what is wrong with it. */
public final class TreeRules {

    private TreeRules() {}

    /** What may be wrong with an indicator. */
    public enum Part {
        CODE,
        POINTS,
        METHOD,
        FORMULA,
        UNIT,
        SOURCE
    }

    /** @param code of the indicator; empty where the whole is meant */
    public record Fault(String code, Part part, Reason reason) {}

    /** Nothing where it may be published. */
    public static List<Fault> faults(IndicatorTree tree) {
        List<Fault> faults = new ArrayList<>();
        if (tree.leaves().stream().noneMatch(leaf -> leaf.role() == Role.SCORED)) {
            faults.add(new Fault("", Part.POINTS, Reason.of("evaluation.standards.rule.nothing-scored")));
        }
        for (Indicator one : tree.all()) {
            if (one.role() == Role.BRANCH) {
                branch(tree, one, faults);
            } else {
                leaf(one, faults);
            }
        }
        formulas(tree, faults);
        return faults;
    }

    private static void branch(IndicatorTree tree, Indicator branch, List<Fault> faults) {
        List<Indicator> below = tree.below(branch.id());
        BigDecimal sum = below.stream()
                .filter(one -> one.role() == Role.SCORED || one.role() == Role.BRANCH)
                .map(Indicator::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (below.isEmpty()) {
            faults.add(new Fault(
                    branch.code(), Part.CODE, Reason.of("evaluation.standards.rule.empty-branch", branch.code())));
        } else if (sum.compareTo(branch.points()) != 0) {
            faults.add(new Fault(
                    branch.code(),
                    Part.POINTS,
                    Reason.of("evaluation.standards.rule.sum", branch.code(), sum, branch.points())));
        }
    }

    private static void leaf(Indicator leaf, List<Fault> faults) {
        boolean gives = leaf.role() == Role.SCORED || leaf.role() == Role.DEDUCTION;
        if (gives && leaf.points().signum() == 0) {
            faults.add(
                    new Fault(leaf.code(), Part.POINTS, Reason.of("evaluation.standards.rule.no-points", leaf.code())));
        }
        if (leaf.method() == Method.MEASURED && leaf.unit() == null) {
            faults.add(new Fault(leaf.code(), Part.UNIT, Reason.of("evaluation.standards.rule.no-unit", leaf.code())));
        }
        if (leaf.method() == Method.MEASURED && leaf.source() == null) {
            faults.add(
                    new Fault(leaf.code(), Part.SOURCE, Reason.of("evaluation.standards.rule.no-source", leaf.code())));
        }
    }

    private static void formulas(IndicatorTree tree, List<Fault> faults) {
        Map<String, Set<String>> draws = new HashMap<>();
        for (Indicator leaf : tree.leaves()) {
            String formula = leaf.formula();
            if (formula != null) {
                try {
                    draws.put(leaf.code(), Formula.parse(formula).leaves());
                } catch (FormulaFault fault) {
                    faults.add(new Fault(leaf.code(), Part.FORMULA, fault.reason()));
                }
            }
        }
        draws.forEach((code, others) -> {
            for (String other : others) {
                if (tree.leaves().stream()
                        .noneMatch(leaf -> leaf.code().equals(other) && leaf.method() == Method.MEASURED)) {
                    faults.add(new Fault(code, Part.FORMULA, Reason.of("evaluation.standards.formula.no-leaf", other)));
                }
            }
            if (reaches(code, code, draws, new HashSet<>())) {
                faults.add(new Fault(code, Part.FORMULA, Reason.of("evaluation.standards.formula.circular", code)));
            }
        });
    }

    private static boolean reaches(String from, String target, Map<String, Set<String>> draws, Set<String> seen) {
        for (String next : draws.getOrDefault(from, Set.of())) {
            if (next.equals(target) || (seen.add(next) && reaches(next, target, draws, seen))) {
                return true;
            }
        }
        return false;
    }
}
