package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.jspecify.annotations.Nullable;

/**
 * A leaf through the rounds of a campaign. In another edition it is the same where its code, role, method and points are;
 * one that was changed is found anew.
 */
record Line(String code, Role role, @Nullable Method method, BigDecimal points) {

    static Line of(Indicator leaf) {
        return new Line(leaf.code(), leaf.role(), leaf.method(), leaf.points().setScale(RoundFigures.DECIMALS));
    }
}
