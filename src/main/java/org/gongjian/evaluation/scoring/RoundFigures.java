package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an entrant has in one round, in points of three decimals.
 *
 * @param of the full points of the round's edition
 * @param given by all scored leaves
 * @param taken by deductions
 * @param onSite how many of those given were found on the spot
 * @param measured how many of them were measured
 * @param missing how many scored leaves were never observed; each counts 0
 * @param vetoes how many vetoes stand
 */
public record RoundFigures(
        int round,
        BigDecimal of,
        BigDecimal given,
        BigDecimal taken,
        BigDecimal onSite,
        BigDecimal measured,
        int missing,
        int vetoes) {

    /** Decimals of points and percents. */
    public static final int DECIMALS = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Points, never below 0. */
    public BigDecimal score() {
        return given.subtract(taken).max(BigDecimal.ZERO).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Of the edition's full points, in hundredths. */
    public BigDecimal percent() {
        return percent(score());
    }

    BigDecimal onSitePercent() {
        return percent(onSite);
    }

    BigDecimal measuredPercent() {
        return percent(measured);
    }

    private BigDecimal percent(BigDecimal points) {
        return of.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                : points.multiply(HUNDRED).divide(of, DECIMALS, RoundingMode.HALF_UP);
    }
}
