package org.gongjian.evaluation.campaigns.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.scoring.Explanation;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Role;
import org.jspecify.annotations.Nullable;

/**
 * Why a score is what it is, as programs read it.
 *
 * @param indicator null for the whole
 * @param of what it may give or take at most
 * @param because how the points came about
 * @param proofs records that it was found by
 * @param figures what a measured leaf was measured with
 */
record ExplainedScore(
        @Nullable IndicatorId indicator,
        String code,
        Localized name,
        Role role,
        BigDecimal points,
        BigDecimal of,
        Localized because,
        List<RecordRef> proofs,
        List<Explanation.Measured> figures,
        List<ExplainedScore> parts) {

    static ExplainedScore of(Explanation why, Function<Reason, Localized> words) {
        return new ExplainedScore(
                why.indicator(),
                why.code(),
                why.name(),
                why.role(),
                why.points(),
                why.of(),
                words.apply(why.sentence()),
                why.proofs(),
                why.figures(),
                why.parts().stream().map(part -> of(part, words)).toList());
    }
}
