package org.gongjian.evaluation.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gongjian.evaluation.standards.Indicator;

/**
 * What people answered for a leaf: 1 gives nothing, 5 all of its points, in between in proportion.
 *
 * @param counts how many chose 1, 2, 3, 4 and 5
 */
public record LeafResult(Indicator leaf, List<Integer> counts) {

    /** A smaller number that is not zero is not shown: somebody could be recognised. */
    private static final int FEWEST_SHOWN = 3;

    private static final int DECIMALS = 3;
    private static final BigDecimal STEPS = BigDecimal.valueOf(4);

    public LeafResult {
        counts = List.copyOf(counts);
    }

    public int answers() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The mean of the scale, to three decimals; 1 where nobody answered. */
    public BigDecimal mean() {
        int sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (i + 1) * counts.get(i);
        }
        return answers() == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answers()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The leaf's points by the mean of the scale, from the counts themselves. */
    public BigDecimal points() {
        int above = 0;
        for (int i = 0; i < counts.size(); i++) {
            above += i * counts.get(i);
        }
        return answers() == 0
                ? BigDecimal.ZERO
                : leaf.points()
                        .multiply(BigDecimal.valueOf(above))
                        .divide(STEPS.multiply(BigDecimal.valueOf(answers())), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether a count may be shown: not where it is too small. Where one is hidden, the next smallest is hidden too. */
    public boolean isShown(int scale) {
        int count = counts.get(scale - 1);
        long small = counts.stream().filter(LeafResult::isSmall).count();
        if (isSmall(count)) {
            return false;
        }
        return small != 1 || count != nextSmallest() || counts.indexOf(count) != scale - 1;
    }

    private int nextSmallest() {
        return counts.stream()
                .filter(count -> count > 0 && !isSmall(count))
                .mapToInt(Integer::intValue)
                .min()
                .orElse(-1);
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < FEWEST_SHOWN;
    }
}
