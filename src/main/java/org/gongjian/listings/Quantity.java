package org.gongjian.listings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;

/** How much: above 0, below one thousand million, to three decimals. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    public Quantity {
        fault(value).orRefuse("quantity");
        value = value.setScale(Math.max(0, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** What people type: grouping commas are fine. */
    public static Quantity typed(String field, String typed) {
        String digits = typed.replace(",", "").replace("，", "").strip();
        if (!digits.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
            throw Refused.invalid(field, Reason.of("listings.quantity.form", typed));
        }
        BigDecimal value = new BigDecimal(digits);
        fault(value).orRefuse(field);
        return new Quantity(value);
    }

    private static Verdict fault(BigDecimal value) {
        return Verdict.require(value.signum() > 0, Reason.of("listings.quantity.none"))
                .and(Verdict.require(value.compareTo(LIMIT) < 0, Reason.of("listings.quantity.large")))
                .and(Verdict.require(value.stripTrailingZeros().scale() <= 3, Reason.of("listings.quantity.decimals")));
    }

    public boolean isAtMost(BigDecimal other) {
        return value.compareTo(other) <= 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
