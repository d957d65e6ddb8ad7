package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What gives a measured leaf its points: numbers, measures, other measured leaves as {@code [2.1.3]}, + - * / and brackets,
 * {@code min}, {@code max} and {@code round}. What is divided by nothing is 0.
 */
public final class Formula {

    private final Node whole;

    private Formula(Node whole) {
        this.whole = whole;
    }

    /** @throws FormulaFault where it cannot be read, with the place */
    public static Formula parse(String text) {
        return new Formula(new FormulaReader(text).whole());
    }

    /** The points, three decimals, half up; never below 0. */
    public BigDecimal points(Function<Measure, BigDecimal> measures, Function<String, BigDecimal> leaves) {
        return value(whole, measures, leaves).max(BigDecimal.ZERO).setScale(3, RoundingMode.HALF_UP);
    }

    public Set<Measure> measures() {
        Set<Measure> found = new LinkedHashSet<>();
        collect(whole, found, new HashSet<>());
        return found;
    }

    /** The codes of the leaves it draws on. */
    public Set<String> leaves() {
        Set<String> found = new LinkedHashSet<>();
        collect(whole, new HashSet<>(), found);
        return found;
    }

    /** A part of a formula. */
    sealed interface Node {

        record Constant(BigDecimal value) implements Node {}

        record Measured(Measure measure) implements Node {}

        record Leaf(String code) implements Node {}

        record Calculation(char operator, Node left, Node right) implements Node {}

        record Call(String name, List<Node> arguments) implements Node {}
    }

    private static void collect(Node node, Collection<Measure> measures, Collection<String> leaves) {
        if (node instanceof Node.Measured measured) {
            measures.add(measured.measure());
        } else if (node instanceof Node.Leaf leaf) {
            leaves.add(leaf.code());
        } else if (node instanceof Node.Calculation calculation) {
            collect(calculation.left(), measures, leaves);
            collect(calculation.right(), measures, leaves);
        } else if (node instanceof Node.Call call) {
            call.arguments().forEach(one -> collect(one, measures, leaves));
        }
    }

    private static BigDecimal value(
            Node node, Function<Measure, BigDecimal> measures, Function<String, BigDecimal> leaves) {
        return switch (node) {
            case Node.Constant number -> number.value();
            case Node.Measured measured -> measures.apply(measured.measure());
            case Node.Leaf leaf -> leaves.apply(leaf.code());
            case Node.Calculation calculation ->
                calculated(
                        calculation.operator(),
                        value(calculation.left(), measures, leaves),
                        value(calculation.right(), measures, leaves));
            case Node.Call call ->
                called(
                        call.name(),
                        call.arguments().stream()
                                .map(one -> value(one, measures, leaves))
                                .toList());
        };
    }

    private static BigDecimal calculated(char operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case '+' -> left.add(right);
            case '-' -> left.subtract(right);
            case '*' -> left.multiply(right, MathContext.DECIMAL64);
            default -> right.signum() == 0 ? BigDecimal.ZERO : left.divide(right, MathContext.DECIMAL64);
        };
    }

    private static BigDecimal called(String name, List<BigDecimal> values) {
        return switch (name) {
            case "min" -> values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
            case "max" -> values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
            default -> values.getFirst().setScale(0, RoundingMode.HALF_UP);
        };
    }
}
