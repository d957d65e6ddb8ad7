package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.jspecify.annotations.Nullable;

/** Which leaves each round of a campaign has, and which of them are the same from round to round. */
final class Lines {

    private final List<RoundTerms> rounds;
    private final List<Line> lines = new ArrayList<>();
    private final List<List<IndicatorId>> leaves = new ArrayList<>();
    private final Map<EditionId, Map<IndicatorId, Integer>> byLeaf = new HashMap<>();
    private final Map<EditionId, BigDecimal> fullPoints = new HashMap<>();

    /** @param rounds in their order */
    Lines(List<RoundTerms> rounds, Function<EditionId, IndicatorTree> trees) {
        this.rounds = List.copyOf(rounds);
        Map<Line, Integer> known = new HashMap<>();
        for (RoundTerms round : rounds) {
            if (!byLeaf.containsKey(round.edition())) {
                take(trees.apply(round.edition()), known);
            }
        }
    }

    private void take(IndicatorTree tree, Map<Line, Integer> known) {
        Map<IndicatorId, Integer> ofEdition = new LinkedHashMap<>();
        BigDecimal full = BigDecimal.ZERO.setScale(RoundFigures.DECIMALS);
        for (Indicator leaf : tree.leaves()) {
            Line line = Line.of(leaf);
            int at = known.computeIfAbsent(line, added -> {
                lines.add(added);
                leaves.add(new ArrayList<>());
                return lines.size() - 1;
            });
            leaves.get(at).add(leaf.id());
            ofEdition.put(leaf.id(), at);
            full = leaf.role() == Role.SCORED ? full.add(line.points()) : full;
        }
        byLeaf.put(tree.edition(), ofEdition);
        fullPoints.put(tree.edition(), full);
    }

    List<RoundTerms> rounds() {
        return rounds;
    }

    /** Those that count for the campaign's score. */
    List<RoundTerms> closed() {
        return rounds.stream().filter(RoundTerms::closed).toList();
    }

    /** What a total over the rounds depends on besides their scores: two campaigns' rounds with the same text add up alike. */
    String terms() {
        return rounds.stream()
                .map(round -> round.number() + "x" + round.weight() + (round.closed() ? "+" : "-"))
                .collect(Collectors.joining(" "));
    }

    int count() {
        return lines.size();
    }

    Line line(int at) {
        return lines.get(at);
    }

    /** The place of a round in the campaign, from 0; -1 where it is none of its rounds. */
    int placeOf(int round) {
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).number() == round) {
                return i;
            }
        }
        return -1;
    }

    /** The line of a leaf, where the leaf is one of the round's edition. */
    @Nullable
    Integer lineOf(int place, IndicatorId leaf) {
        return leavesOf(place).get(leaf);
    }

    /** The lines of a round by their leaves. */
    Map<IndicatorId, Integer> leavesOf(int place) {
        return byLeaf.getOrDefault(rounds.get(place).edition(), Map.of());
    }

    /** What a line is called in each edition. */
    List<IndicatorId> leavesOfLine(int line) {
        return leaves.get(line);
    }

    BigDecimal fullPoints(int place) {
        return fullPoints.getOrDefault(rounds.get(place).edition(), BigDecimal.ZERO);
    }

    boolean isOf(int line, Role role) {
        return lines.get(line).role() == role;
    }

    boolean isOf(int line, Method method) {
        return lines.get(line).method() == method;
    }
}
