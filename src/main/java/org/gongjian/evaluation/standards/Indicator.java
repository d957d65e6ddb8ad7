package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One node of a standard's tree.
 *
 * @param parent of the top ones none
 * @param code such as {@code 2.1.3}, unique in its edition
 * @param points of a scored leaf what it gives at most, of a branch the sum of what it holds, of a deduction what it takes at
 *     most; up to three decimals
 * @param method null for branches
 * @param formula of measured leaves: what gives the points, from measures of the entrant
 * @param unit of what is measured
 * @param source where the figure or the rule comes from
 * @param scorers how many people give points, each without seeing the others
 * @param spread how many percent of the points they may lie apart before another one is asked
 * @param monthly whether it is found anew each round; what is not holds until it is found again
 */
public record Indicator(
        IndicatorId id,
        @Nullable IndicatorId parent,
        int position,
        String code,
        Localized name,
        @Nullable Localized requirement,
        Role role,
        BigDecimal points,
        @Nullable Method method,
        @Nullable String formula,
        @Nullable Localized unit,
        @Nullable Localized source,
        Recipe recipe,
        int scorers,
        BigDecimal spread,
        boolean monthly) {

    public boolean isLeaf() {
        return role != Role.BRANCH;
    }

    public Optional<IndicatorId> parentId() {
        return Optional.ofNullable(parent);
    }

    /** The same in another edition. */
    Indicator copied(IndicatorId copy, @Nullable IndicatorId under) {
        return new Indicator(
                copy,
                under,
                position,
                code,
                name,
                requirement,
                role,
                points,
                method,
                formula,
                unit,
                source,
                recipe,
                scorers,
                spread,
                monthly);
    }

    /** The same at another place among those beside it. */
    Indicator at(int place) {
        return new Indicator(
                id,
                parent,
                place,
                code,
                name,
                requirement,
                role,
                points,
                method,
                formula,
                unit,
                source,
                recipe,
                scorers,
                spread,
                monthly);
    }
}
