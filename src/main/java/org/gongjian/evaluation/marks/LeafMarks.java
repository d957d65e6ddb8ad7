package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.gongjian.evaluation.standards.Indicator;

/**
 * What was given for a leaf so far. As many scorers as the standard says give points, none knowing another's. Where they lie
 * further apart than the leaf's spread, a further one is asked, and the further one's points stand in place of those that lie
 * furthest from them; of two that lie equally far, in place of the lower ones.
 *
 * @param marks in the order of their slots
 */
public record LeafMarks(Indicator leaf, List<Mark> marks) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public LeafMarks {
        marks = List.copyOf(marks);
    }

    /** How many have to give points: one more where they are too far apart. */
    public int needed() {
        return isFlagged() ? leaf.scorers() + 1 : leaf.scorers();
    }

    public boolean isComplete() {
        return marks.size() >= needed();
    }

    public int missing() {
        return Math.max(0, needed() - marks.size());
    }

    /** Whether those asked first lie further apart than the leaf's spread. */
    public boolean isFlagged() {
        return marks.size() >= leaf.scorers() && apart().compareTo(leaf.spread()) > 0;
    }

    /** How far those asked first lie apart, in percent of the leaf's points. */
    public BigDecimal apart() {
        List<BigDecimal> given = first().stream().map(Mark::points).toList();
        if (given.isEmpty() || leaf.points().signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal most = given.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        BigDecimal least = given.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        return most.subtract(least).multiply(WHOLE).divide(leaf.points(), DECIMALS, RoundingMode.HALF_UP);
    }

    public boolean isBy(UUID account) {
        return marks.stream().anyMatch(mark -> account.equals(mark.by().account()));
    }

    /** Those asked first. */
    List<Mark> first() {
        return marks.subList(0, Math.min(leaf.scorers(), marks.size()));
    }

    /** The one whose points those of the further scorer replace. */
    Mark outlying() {
        BigDecimal further = marks.getLast().points();
        Mark outlying = marks.getFirst();
        for (Mark one : first()) {
            int farther = distance(one, further).compareTo(distance(outlying, further));
            if (farther > 0 || (farther == 0 && one.points().compareTo(outlying.points()) < 0)) {
                outlying = one;
            }
        }
        return outlying;
    }

    private static BigDecimal distance(Mark one, BigDecimal further) {
        return one.points().subtract(further).abs();
    }
}
