package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;

/** Reads a formula from left to right; whatever it does not understand it names with its place. */
final class FormulaReader {

    private static final Set<String> FUNCTIONS = Set.of("min", "max", "round");
    private static final int DEEPEST = 40;

    private final String text;
    private int at;
    private int depth;

    FormulaReader(String text) {
        this.text = text;
    }

    Formula.Node whole() {
        Formula.Node node = sum();
        if (peek() != 0) {
            throw unexpected();
        }
        return node;
    }

    private Formula.Node sum() {
        Formula.Node left = product();
        for (char next = peek(); next == '+' || next == '-'; next = peek()) {
            at++;
            left = new Formula.Node.Calculation(next, left, product());
        }
        return left;
    }

    private Formula.Node product() {
        Formula.Node left = factor();
        for (char next = peek(); next == '*' || next == '/'; next = peek()) {
            at++;
            left = new Formula.Node.Calculation(next, left, factor());
        }
        return left;
    }

    private Formula.Node factor() {
        if (++depth > DEEPEST) {
            throw fault("deep");
        }
        Formula.Node node = one();
        depth--;
        return node;
    }

    private Formula.Node one() {
        char next = peek();
        if (next == '-') {
            at++;
            return new Formula.Node.Calculation('-', new Formula.Node.Constant(BigDecimal.ZERO), factor());
        }
        if (next == '(') {
            at++;
            Formula.Node inside = sum();
            expect(')');
            return inside;
        }
        if (next == '[') {
            return leaf();
        }
        if (next >= '0' && next <= '9') {
            return number();
        }
        if (isLetter(next)) {
            return named();
        }
        throw unexpected();
    }

    private Formula.Node leaf() {
        int from = ++at;
        int to = text.indexOf(']', from);
        if (to < 0) {
            at = text.length();
            throw unexpected();
        }
        at = to + 1;
        return new Formula.Node.Leaf(text.substring(from, to).strip());
    }

    private Formula.Node number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Formula.Node.Constant(new BigDecimal(text.substring(from, at)));
        } catch (NumberFormatException wrong) {
            at = from;
            throw unexpected();
        }
    }

    private Formula.Node named() {
        int from = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        String name = text.substring(from, at);
        if (!FUNCTIONS.contains(name)) {
            return new Formula.Node.Measured(Measure.named(name).orElseThrow(() -> unknown(name, from)));
        }
        expect('(');
        List<Formula.Node> arguments = new ArrayList<>();
        arguments.add(sum());
        while (peek() == ',' && !name.equals("round")) {
            at++;
            arguments.add(sum());
        }
        expect(')');
        return new Formula.Node.Call(name, arguments);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw unexpected();
        }
        at++;
    }

    /** The next letter that is no blank, 0 at the end; full-width ones count as theirs. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? narrow(text.charAt(at)) : 0;
    }

    private static char narrow(char letter) {
        return switch (letter) {
            case '（' -> '(';
            case '）' -> ')';
            case '，' -> ',';
            case '×' -> '*';
            case '÷' -> '/';
            default -> letter;
        };
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '_';
    }

    private FormulaFault unexpected() {
        return at >= text.length()
                ? fault("ends")
                : new FormulaFault(
                        Reason.of("evaluation.standards.formula.unexpected", at + 1, String.valueOf(text.charAt(at))));
    }

    private FormulaFault fault(String what) {
        return new FormulaFault(Reason.of("evaluation.standards.formula." + what, at + 1));
    }

    private static FormulaFault unknown(String name, int from) {
        return new FormulaFault(Reason.of("evaluation.standards.formula.unknown", from + 1, name));
    }
}
