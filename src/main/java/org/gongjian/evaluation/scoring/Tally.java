package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;

/**
 * One entrant's observations added up, in thousandths of a point. A leaf is the mean of its scorers' (slots 1 and up), or what
 * was found once (slot 0); where nothing was found in a round, what stood in the one before stands.
 */
final class Tally {

    /** Nothing was found. */
    static final long NONE = -1;

    private final Lines lines;
    private final int width;
    private final long[] sums;
    private final int[] scorers;
    private final long[] once;

    Tally(Lines lines) {
        this.lines = lines;
        width = lines.count();
        int size = width * lines.rounds().size();
        sums = new long[size];
        scorers = new int[size];
        once = new long[size];
        Arrays.fill(once, NONE);
    }

    /** Of a leaf that is not one of the round's edition nothing is added. */
    void add(int round, IndicatorId leaf, int slot, long thousandths) {
        int place = lines.placeOf(round);
        Integer line = place < 0 ? null : lines.lineOf(place, leaf);
        if (line != null) {
            addAt(place, line, slot, thousandths);
        }
    }

    void addAt(int place, int line, int slot, long thousandths) {
        int at = place * width + line;
        if (slot == 0) {
            once[at] = thousandths;
        } else {
            sums[at] += thousandths;
            scorers[at]++;
        }
    }

    /** For the next entrant. */
    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(scorers, 0);
        Arrays.fill(once, NONE);
    }

    /** What stands of a line in each round, {@link #NONE} where it was never observed. */
    long[] standing(int line) {
        long[] standing = new long[lines.rounds().size()];
        long last = NONE;
        for (int place = 0; place < standing.length; place++) {
            long found = found(place * width + line);
            last = found == NONE ? last : found;
            standing[place] = last;
        }
        return standing;
    }

    List<RoundFigures> figures() {
        List<RoundFigures> figures = new ArrayList<>();
        long[] current = new long[width];
        Arrays.fill(current, NONE);
        for (int place = 0; place < lines.rounds().size(); place++) {
            for (int line = 0; line < width; line++) {
                long found = found(place * width + line);
                current[line] = found == NONE ? current[line] : found;
            }
            figures.add(figures(place, current));
        }
        return figures;
    }

    private RoundFigures figures(int place, long[] current) {
        Sums all = new Sums();
        for (int line : lines.leavesOf(place).values()) {
            all.add(lines, line, current[line], 1);
        }
        return all.figures(lines, place);
    }

    private long found(int at) {
        return scorers[at] == 0 ? once[at] : mean(sums[at], scorers[at]);
    }

    /** Sums of one round; a line may be taken out again. */
    static final class Sums {

        long given;
        long taken;
        long onSite;
        long measured;
        int missing;
        int vetoes;

        void add(Lines lines, int line, long value, int sign) {
            if (lines.isOf(line, Role.SCORED)) {
                missing += value == NONE ? sign : 0;
                long points = value == NONE ? 0 : sign * value;
                given += points;
                onSite += lines.isOf(line, Method.ON_SITE) ? points : 0;
                measured += lines.isOf(line, Method.MEASURED) ? points : 0;
            } else if (lines.isOf(line, Role.DEDUCTION)) {
                taken += value == NONE ? 0 : sign * value;
            } else if (lines.isOf(line, Role.VETO)) {
                vetoes += value > 0 ? sign : 0;
            }
        }

        boolean isNothing() {
            return given == 0 && taken == 0 && onSite == 0 && measured == 0 && missing == 0 && vetoes == 0;
        }

        RoundFigures figures(Lines lines, int place) {
            return new RoundFigures(
                    lines.rounds().get(place).number(),
                    lines.fullPoints(place),
                    points(given),
                    points(taken),
                    points(onSite),
                    points(measured),
                    missing,
                    vetoes);
        }
    }

    /** Half up, in thousandths. */
    static long mean(long sum, int count) {
        return (2 * sum + count) / (2L * count);
    }

    static BigDecimal points(long thousandths) {
        return BigDecimal.valueOf(thousandths, RoundFigures.DECIMALS);
    }

    static long thousandths(BigDecimal points) {
        return points.setScale(RoundFigures.DECIMALS).unscaledValue().longValueExact();
    }
}
