package org.gongjian.service;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Time of service. The law counts in hours (Order 67 of 2021); what is less than the step of a district's rule was left out of
 * each service when it was confirmed, so that sums are exact.
 */
public record Hours(long minutes) {

    private static final int MINUTES = 60;

    public Hours {
        if (minutes < 0) {
            throw new IllegalArgumentException("service cannot last " + minutes + " minutes");
        }
    }

    /** In hours, such as 1.5; at most two decimals. */
    public BigDecimal value() {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.DOWN);
        BigDecimal plain = hours.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whole hours. */
    public long whole() {
        return minutes / MINUTES;
    }

    public boolean isWhole() {
        return minutes % MINUTES == 0;
    }
}
