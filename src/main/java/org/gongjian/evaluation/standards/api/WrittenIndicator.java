package org.gongjian.evaluation.standards.api;

import java.math.BigDecimal;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Recipe;
import org.gongjian.evaluation.standards.Role;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree as programs write and read it; those beside each other stand in the order of the list.
 *
 * @param parent comes before it in the list; none for the top ones
 * @param scorers how many people give points, 1 to 9; 1 where nothing is said
 * @param spread how many percent their points may lie apart, 0 to 100; 20 where nothing is said
 */
record WrittenIndicator(
        IndicatorId id,
        @Nullable IndicatorId parent,
        String code,
        Localized name,
        @Longest(WrittenIndicator.LONGEST) @Nullable Localized requirement,
        Role role,
        BigDecimal points,
        @Nullable Method method,
        @Longest(WrittenIndicator.FORMULA) @Nullable String formula,
        @Nullable Localized unit,
        @Nullable Localized source,
        @Nullable Recipe recipe,
        @Nullable Integer scorers,
        @Nullable BigDecimal spread,
        boolean monthly) {

    static final int LONGEST = 4_000;
    static final int FORMULA = 400;
    private static final int MOST_SCORERS = 9;
    private static final BigDecimal USUAL_SPREAD = new BigDecimal("20");
    private static final BigDecimal MOST_SPREAD = new BigDecimal("100");

    static WrittenIndicator of(Indicator one) {
        return new WrittenIndicator(
                one.id(),
                one.parent(),
                one.code(),
                one.name(),
                one.requirement(),
                one.role(),
                one.points(),
                one.method(),
                one.formula(),
                one.unit(),
                one.source(),
                one.recipe(),
                one.scorers(),
                one.spread(),
                one.monthly());
    }

    Indicator at(int position) {
        int people = scorers == null ? 1 : scorers;
        BigDecimal apart = spread == null ? USUAL_SPREAD : spread;
        Verdict.require(people >= 1 && people <= MOST_SCORERS, range(1, MOST_SCORERS))
                .orRefuse("indicators[" + position + "].scorers");
        Verdict.require(apart.signum() >= 0 && apart.compareTo(MOST_SPREAD) <= 0, range(0, 100))
                .orRefuse("indicators[" + position + "].spread");
        return new Indicator(
                id,
                parent,
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
                Objects.requireNonNullElse(recipe, Recipe.NONE),
                people,
                apart,
                monthly);
    }

    private static Reason range(int least, int most) {
        return Reason.of("evaluation.campaigns.rule.range", least, most);
    }
}
