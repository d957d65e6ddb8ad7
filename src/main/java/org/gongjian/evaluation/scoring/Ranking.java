package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of entrants. */
final class Ranking {

    private static final Comparator<Ranked> BY_SCORE = Comparator.comparing((Ranked one) -> !one.eligible())
            .thenComparing(Ranked::percent, Comparator.reverseOrder());

    private static final Comparator<Ranked> ON_THE_EDGE = BY_SCORE.thenComparing(
                    Ranked::onSite, Comparator.reverseOrder())
            .thenComparing(Ranked::measured, Comparator.reverseOrder())
            .thenComparing(Ranked::declaredAt)
            .thenComparing(one -> one.entry().value());

    private Ranking() {}

    /** In the order that decides on a quota's edge, each with its rank. */
    static List<Ranked> of(List<Ranked> unranked) {
        List<Ranked> sorted = unranked.stream().sorted(ON_THE_EDGE).toList();
        List<Ranked> ranked = new ArrayList<>(sorted.size());
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Ranked one = sorted.get(i);
            rank = i > 0 && BY_SCORE.compare(sorted.get(i - 1), one) == 0 ? rank : i + 1;
            ranked.add(new Ranked(
                    rank,
                    one.entry(),
                    one.entrant(),
                    one.percent(),
                    one.onSite(),
                    one.measured(),
                    one.eligible(),
                    one.missing(),
                    one.declaredAt()));
        }
        return ranked;
    }

    /** A percent over several rounds, by their weights; 0 where there are none. */
    static BigDecimal mean(List<BigDecimal> percents, List<Integer> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        int all = 0;
        for (int i = 0; i < percents.size(); i++) {
            sum = sum.add(percents.get(i).multiply(BigDecimal.valueOf(weights.get(i))));
            all += weights.get(i);
        }
        return all == 0
                ? BigDecimal.ZERO.setScale(RoundFigures.DECIMALS)
                : sum.divide(BigDecimal.valueOf(all), RoundFigures.DECIMALS, RoundingMode.HALF_UP);
    }
}
