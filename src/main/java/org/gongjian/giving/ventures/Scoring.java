package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Reason;

/**
 * What people gave a venture, recomputed from their points each time.
 *
 * @param totals of each scorer in the order they came, to two decimals
 * @param needed how many have to score: one more where two are too far apart
 */
public record Scoring(VentureId venture, List<BigDecimal> totals, int needed) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public Scoring {
        totals = List.copyOf(totals);
    }

    /** @param points of each scorer, by the criterion's place */
    static Scoring of(VentureId venture, CallTerms terms, Map<UUID, List<Integer>> points) {
        List<BigDecimal> totals = new ArrayList<>();
        points.values().forEach(given -> totals.add(total(terms.criteria(), given)));
        int needed = terms.scorers();
        boolean apart = totals.size() >= needed
                && spread(totals.subList(0, needed)).compareTo(BigDecimal.valueOf(terms.spread())) > 0;
        return new Scoring(venture, totals, apart ? needed + 1 : needed);
    }

    public boolean isComplete() {
        return totals.size() >= needed;
    }

    /** Whether scorers are so far apart that another one is asked. */
    public boolean isFlagged(CallTerms terms) {
        return needed > terms.scorers();
    }

    public int missing() {
        return Math.max(0, needed - totals.size());
    }

    public BigDecimal mean() {
        return totals.isEmpty()
                ? BigDecimal.ZERO
                : totals.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(totals.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Where the score comes from, in one sentence. */
    public Reason because() {
        return Reason.of("giving.ventures.score.because", totals.size(), list(), mean());
    }

    private String list() {
        return String.join(" / ", totals.stream().map(BigDecimal::toPlainString).toList());
    }

    private static BigDecimal total(List<Criterion> criteria, List<Integer> points) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            sum = sum.add(BigDecimal.valueOf((long) criteria.get(i).weight() * points.get(i)));
        }
        return sum.divide(WHOLE, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal spread(List<BigDecimal> totals) {
        BigDecimal most = totals.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        BigDecimal least = totals.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        return most.subtract(least);
    }
}
