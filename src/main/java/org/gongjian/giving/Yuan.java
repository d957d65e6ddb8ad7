package org.gongjian.giving;

import java.math.BigDecimal;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What something is worth: above nothing, to the fen, at most 100 million yuan. */
public record Yuan(BigDecimal value) {

    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final int FEN = 2;

    public Yuan {
        verdict(value).reason().ifPresent(why -> {
            throw new IllegalArgumentException(why.code());
        });
        value = value.setScale(FEN);
    }

    /** Whether an amount may be a value, and why not. */
    public static Verdict verdict(BigDecimal amount) {
        return Verdict.require(amount.signum() > 0, Reason.of("giving.value.nothing"))
                .and(Verdict.require(amount.stripTrailingZeros().scale() <= FEN, Reason.of("giving.value.fen")))
                .and(Verdict.require(amount.compareTo(MOST) <= 0, Reason.of("giving.value.large", MOST)));
    }
}
