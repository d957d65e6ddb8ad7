package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;

/** Whether an indicator fits into the tree it is put into; by field, what is wrong. */
final class IndicatorRules {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+([.-][0-9A-Za-z]+)*");
    private static final int LONGEST_CODE = 24;
    private static final BigDecimal MOST_POINTS = new BigDecimal("100000");

    private IndicatorRules() {}

    static Map<String, Reason> fits(IndicatorTree tree, Indicator one) {
        Map<String, Reason> faults = new LinkedHashMap<>();
        code(one.code(), faults);
        if (tree.all().stream().anyMatch(other -> isAnother(other, one))) {
            faults.put("code", Reason.of("evaluation.standards.rule.code-taken", one.code()));
        }
        IndicatorId parent = one.parent();
        if (parent != null
                && tree.byId(parent)
                        .filter(there -> there.role() == Role.BRANCH)
                        .isEmpty()) {
            faults.put("parent", Reason.of("evaluation.standards.rule.parent"));
        }
        if (one.isLeaf() && !tree.below(one.id()).isEmpty()) {
            faults.put("role", Reason.of("evaluation.standards.rule.holds-others"));
        }
        values(one, faults);
        return faults;
    }

    static void code(String code, Map<String, Reason> faults) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            faults.put("code", Reason.of("evaluation.standards.rule.code", code));
        }
    }

    /** What concerns the indicator alone. */
    static void values(Indicator one, Map<String, Reason> faults) {
        boolean hasPoints = one.role() == Role.BRANCH || one.role() == Role.SCORED || one.role() == Role.DEDUCTION;
        if (one.points().signum() < 0
                || one.points().compareTo(MOST_POINTS) > 0
                || one.points().stripTrailingZeros().scale() > 3) {
            faults.put("points", Reason.of("evaluation.standards.rule.points"));
        } else if (!hasPoints && one.points().signum() > 0) {
            faults.put("points", Reason.of("evaluation.standards.rule.points-none"));
        }
        if (one.isLeaf() && one.method() == null) {
            faults.put("method", Reason.of("frame.fault.choose"));
        }
        if ((one.method() == Method.MEASURED) != (one.formula() != null)) {
            faults.put(
                    "formula",
                    Reason.of(
                            one.formula() == null
                                    ? "frame.fault.missing"
                                    : "evaluation.standards.rule.formula-measured"));
        }
        String formula = one.formula();
        if (formula != null) {
            try {
                Objects.requireNonNull(Formula.parse(formula));
            } catch (FormulaFault fault) {
                faults.put("formula", fault.reason());
            }
        }
    }

    private static boolean isAnother(Indicator other, Indicator one) {
        return other.code().equals(one.code()) && !other.id().equals(one.id());
    }
}
