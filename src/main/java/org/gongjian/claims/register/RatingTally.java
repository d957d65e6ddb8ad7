package org.gongjian.claims.register;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What residents think of the result of a case; the package that keeps the ratings answers. */
public interface RatingTally {

    /** The ratings of the round the case is in. */
    Tally of(Case about);

    /**
     * @param ratings how many there are
     * @param unsatisfied how many of them say “not satisfied”
     * @param unanswered how many of those have no answer yet, of this round and of the rounds before
     * @param stars all stars together
     */
    record Tally(int ratings, int unsatisfied, int unanswered, int stars) {

        /** Of five, to one decimal; nothing where nobody rated. */
        public BigDecimal average() {
            return ratings == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(ratings), 1, RoundingMode.HALF_UP);
        }
    }
}
