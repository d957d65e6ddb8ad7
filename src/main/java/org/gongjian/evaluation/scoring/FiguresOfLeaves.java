package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Measure;

/** What measured leaves of an entrant were measured with, round by round. */
record FiguresOfLeaves(Map<Found, List<FiguresOfLeaves.Told>> told) {

    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    /** A leaf in the round in which it was found. */
    record Found(int round, IndicatorId leaf) {}

    /** @param name of a measure, or the code of another measured leaf */
    record Told(int round, IndicatorId leaf, String name, BigDecimal value) {}

    static FiguresOfLeaves of(List<Told> all) {
        return new FiguresOfLeaves(
                all.stream().collect(Collectors.groupingBy(one -> new Found(one.round(), one.leaf()))));
    }

    /** Such as {@code activities = 3, gifts = 1}; empty where it was not measured. */
    String told(FoundLeaf leaf) {
        return all(leaf).stream()
                .map(one -> one.name() + " = " + plain(one.value()))
                .collect(Collectors.joining(", "));
    }

    List<Explanation.Measured> of(FoundLeaf leaf) {
        return all(leaf).stream()
                .flatMap(one -> Measure.named(one.name())
                        .map(measure -> new Explanation.Measured(measure, one.value(), leaf.round()))
                        .stream())
                .toList();
    }

    /** Whether a leaf was found in a round with exactly these figures. */
    boolean are(int round, IndicatorId leaf, Map<String, BigDecimal> figures) {
        List<Told> there = told.getOrDefault(new Found(round, leaf), List.of());
        return there.size() == figures.size()
                && there.stream().allMatch(one -> one.value().compareTo(figures.getOrDefault(one.name(), NONE)) == 0);
    }

    /** What a measure was when the round was last measured; nothing where no leaf draws on it. */
    Optional<BigDecimal> last(int round, Measure measure) {
        return told.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.round() == round && one.name().equals(measure.code()))
                .map(Told::value)
                .findFirst();
    }

    private List<Told> all(FoundLeaf leaf) {
        return told.getOrDefault(new Found(leaf.round(), leaf.leaf()), List.of());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
