package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;

/** The rules of a score once more, as plainly as they can be said and without a thought for speed. */
final class NaiveScores {

    record Term(int number, List<Indicator> edition, int weight, boolean closed) {}

    /** By entrant, round and code: value by slot. */
    private final Map<EntryId, TreeMap<Integer, Map<String, TreeMap<Integer, BigDecimal>>>> found = new HashMap<>();

    void found(EntryId entry, int round, String code, int slot, BigDecimal value) {
        found.computeIfAbsent(entry, id -> new TreeMap<>())
                .computeIfAbsent(round, number -> new HashMap<>())
                .computeIfAbsent(code, name -> new TreeMap<>())
                .put(slot, value);
    }

    Optional<BigDecimal> standing(EntryId entry, List<Term> terms, Term term, Indicator leaf) {
        for (int i = terms.indexOf(term); i >= 0; i--) {
            boolean same = terms.get(i).edition().stream()
                    .anyMatch(one -> one.code().equals(leaf.code())
                            && one.role() == leaf.role()
                            && one.method() == leaf.method()
                            && one.points().compareTo(leaf.points()) == 0);
            var slots = found.getOrDefault(entry, new TreeMap<>())
                    .getOrDefault(terms.get(i).number(), Map.of())
                    .get(leaf.code());
            if (same && slots != null) {
                List<BigDecimal> scorers = new ArrayList<>(slots.tailMap(1).values());
                List<BigDecimal> counted =
                        scorers.isEmpty() ? List.of(slots.firstEntry().getValue()) : scorers;
                return Optional.of(counted.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(counted.size()), 3, RoundingMode.HALF_UP));
            }
        }
        return Optional.empty();
    }

    RoundFigures figures(EntryId entry, List<Term> terms, Term term) {
        BigDecimal nothing = new BigDecimal("0.000");
        BigDecimal of = nothing;
        BigDecimal given = nothing;
        BigDecimal taken = nothing;
        BigDecimal onSite = nothing;
        BigDecimal measured = nothing;
        int missing = 0;
        int vetoes = 0;
        for (Indicator leaf : term.edition()) {
            Optional<BigDecimal> stands = leaf.isLeaf() ? standing(entry, terms, term, leaf) : Optional.empty();
            BigDecimal value = stands.orElse(nothing);
            if (leaf.role() == Role.SCORED) {
                of = of.add(leaf.points());
                given = given.add(value);
                onSite = leaf.method() == Method.ON_SITE ? onSite.add(value) : onSite;
                measured = leaf.method() == Method.MEASURED ? measured.add(value) : measured;
                missing += stands.isEmpty() ? 1 : 0;
            }
            taken = leaf.role() == Role.DEDUCTION ? taken.add(value) : taken;
            vetoes += leaf.role() == Role.VETO && value.signum() > 0 ? 1 : 0;
        }
        return new RoundFigures(term.number(), of, given, taken, onSite, measured, missing, vetoes);
    }

    /** Percent over the closed rounds. */
    BigDecimal total(EntryId entry, List<Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Term term : terms) {
            if (term.closed()) {
                RoundFigures figures = figures(entry, terms, term);
                BigDecimal score = figures.given().subtract(figures.taken()).max(BigDecimal.ZERO);
                BigDecimal percent =
                        score.multiply(new BigDecimal("100")).divide(figures.of(), 3, RoundingMode.HALF_UP);
                sum = sum.add(percent.multiply(BigDecimal.valueOf(term.weight())));
                weights = weights.add(BigDecimal.valueOf(term.weight()));
            }
        }
        return sum.divide(weights, 3, RoundingMode.HALF_UP);
    }
}
