package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.evaluation.standards.Standards;
import org.springframework.stereotype.Component;

/** Builds the tree that says why a score is what it is. */
@Component
class Explaining {

    private static final Localized WHOLE = Localized.of("总分", "Score");
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(RoundFigures.DECIMALS);

    private final Standards standards;
    private final ExplainingRows rows;

    Explaining(Standards standards, ExplainingRows rows) {
        this.standards = standards;
        this.rows = rows;
    }

    Explanation of(Lines lines, CampaignId campaign, EntryId entry, int round) {
        int place = lines.placeOf(round);
        IndicatorTree tree = standards.requireTree(lines.rounds().get(place).edition());
        Map<Integer, List<FoundLeaf>> found = found(lines, place, campaign, entry);
        Leaves leaves = new Leaves(lines, place, found, FiguresOfLeaves.of(rows.figures(campaign, entry)));
        List<Explanation> roots =
                tree.roots().stream().map(root -> node(tree, root, leaves)).toList();
        Sums sums = new Sums();
        roots.forEach(sums::add);
        BigDecimal score = sums.given.subtract(sums.taken).max(NOTHING);
        RoundFigures whole =
                new RoundFigures(round, lines.fullPoints(place), sums.given, sums.taken, NOTHING, NOTHING, 0, 0);
        return new Explanation(
                null,
                "",
                WHOLE,
                Role.BRANCH,
                score,
                whole.of(),
                Reason.of("evaluation.scoring.why.whole", sums.given, sums.taken, score, whole.of(), whole.percent()),
                List.of(),
                List.of(),
                roots);
    }

    private static Explanation node(IndicatorTree tree, Indicator one, Leaves leaves) {
        if (one.isLeaf()) {
            return leaves.leaf(one);
        }
        List<Explanation> parts = tree.below(one.id()).stream()
                .map(below -> node(tree, below, leaves))
                .toList();
        Sums sums = new Sums();
        parts.forEach(sums::add);
        return new Explanation(
                one.id(),
                one.code(),
                one.name(),
                one.role(),
                sums.given.subtract(sums.taken),
                one.points(),
                Reason.of("evaluation.scoring.why.branch", parts.size()),
                List.of(),
                List.of(),
                parts);
    }

    /** By line: what was found in the round, and what stands from the latest earlier one where nothing was. */
    private Map<Integer, List<FoundLeaf>> found(Lines lines, int place, CampaignId campaign, EntryId entry) {
        int round = lines.rounds().get(place).number();
        Map<Integer, List<FoundLeaf>> found = new HashMap<>();
        rows.inRound(campaign, entry, round).forEach(one -> put(lines, place, found, one));
        Collection<IndicatorId> open = new ArrayList<>();
        lines.leavesOf(place).forEach((leaf, line) -> {
            if (!found.containsKey(line)) {
                open.addAll(lines.leavesOfLine(line));
            }
        });
        Map<Integer, List<FoundLeaf>> earlier = new HashMap<>();
        for (FoundLeaf one : rows.before(campaign, entry, round, open)) {
            int then = lines.placeOf(one.round());
            Integer line = then < 0 ? null : lines.lineOf(then, one.leaf());
            List<FoundLeaf> there = line == null ? null : earlier.get(line);
            if (there != null && there.getFirst().round() < one.round()) {
                earlier.remove(line);
            }
            put(lines, then, earlier, one);
        }
        found.putAll(earlier);
        return found;
    }

    private static void put(Lines lines, int place, Map<Integer, List<FoundLeaf>> found, FoundLeaf one) {
        Integer line = place < 0 ? null : lines.lineOf(place, one.leaf());
        if (line != null) {
            found.computeIfAbsent(line, at -> new ArrayList<>()).add(one);
        }
    }

    /** What all scored leaves give and all deductions take. */
    private static final class Sums {

        private BigDecimal given = NOTHING;
        private BigDecimal taken = NOTHING;

        void add(Explanation one) {
            switch (one.role()) {
                case SCORED -> given = given.add(one.points());
                case DEDUCTION -> taken = taken.add(one.points());
                case BRANCH -> one.parts().forEach(this::add);
                case BAR, VETO -> {
                    // Neither gives nor takes points.
                }
            }
        }
    }

    /** Leaves of one round with what was found of each. */
    private record Leaves(Lines lines, int place, Map<Integer, List<FoundLeaf>> found, FiguresOfLeaves figures) {

        Explanation leaf(Indicator one) {
            Integer line = lines.lineOf(place, one.id());
            List<FoundLeaf> standing = standing(line == null ? List.of() : found.getOrDefault(line, List.of()));
            BigDecimal value = standing.isEmpty() ? NOTHING : value(standing);
            Set<RecordRef> proofs = new LinkedHashSet<>();
            standing.forEach(each -> {
                if (each.proof() != null) {
                    proofs.add(each.proof());
                }
            });
            return new Explanation(
                    one.id(),
                    one.code(),
                    one.name(),
                    one.role(),
                    value,
                    one.points(),
                    why(standing, value),
                    List.copyOf(proofs),
                    standing.isEmpty() ? List.of() : figures.of(standing.getFirst()),
                    List.of());
        }

        /** Scorers' where there are any, else what was found once. */
        private static List<FoundLeaf> standing(List<FoundLeaf> all) {
            List<FoundLeaf> scorers = all.stream().filter(one -> one.slot() > 0).toList();
            return scorers.isEmpty() ? all : scorers;
        }

        private static BigDecimal value(List<FoundLeaf> standing) {
            long sum = standing.stream()
                    .mapToLong(one -> Tally.thousandths(one.value()))
                    .sum();
            return Tally.points(Tally.mean(sum, standing.size()));
        }

        private Reason why(List<FoundLeaf> standing, BigDecimal value) {
            if (standing.isEmpty()) {
                return Reason.of("evaluation.scoring.why.missing");
            }
            FoundLeaf first = standing.getFirst();
            Reason found = changed(standing, how(standing, first, value));
            return first.round() == lines.rounds().get(place).number()
                    ? found
                    : Reason.of("evaluation.scoring.why.carried", first.round(), found);
        }

        private Reason how(List<FoundLeaf> standing, FoundLeaf first, BigDecimal value) {
            String told = figures.told(first);
            if (!told.isEmpty()) {
                return Reason.of("evaluation.scoring.why.measured", told, value);
            }
            return first.slot() == 0
                    ? Reason.of("evaluation.scoring.why.once", value)
                    : Reason.of("evaluation.scoring.why.mean", standing.size(), each(standing), value);
        }

        private static Reason changed(List<FoundLeaf> standing, Reason found) {
            Reason told = found;
            for (FoundLeaf one : standing) {
                if (one.before() != null && one.reason() != null) {
                    told = Reason.of("evaluation.scoring.why.changed", told, one.before(), one.value(), one.reason());
                }
            }
            return told;
        }

        private static String each(List<FoundLeaf> standing) {
            return String.join(
                    " / ",
                    standing.stream().map(one -> one.value().toPlainString()).toList());
        }
    }
}
