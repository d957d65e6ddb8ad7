package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.Role;
import org.jspecify.annotations.Nullable;

/**
 * Why a score is what it is: the whole, its branches, its leaves, and what each was found by.
 *
 * @param indicator null for the whole
 * @param points what it gives; of a deduction what it takes; of a veto 1 where it stands
 * @param of what it may give or take at most
 * @param sentence how the points came about
 * @param proofs records that it was found by
 * @param figures what it was measured with, where it is measured; each opens to its rows
 */
public record Explanation(
        @Nullable IndicatorId indicator,
        String code,
        Localized name,
        Role role,
        BigDecimal points,
        BigDecimal of,
        Reason sentence,
        List<RecordRef> proofs,
        List<Measured> figures,
        List<Explanation> parts) {

    /**
     * A figure that a leaf was measured with.
     *
     * @param round in which it was
     */
    public record Measured(Measure measure, BigDecimal value, int round) {}

    public Explanation {
        figures = List.copyOf(figures);
        proofs = List.copyOf(proofs);
        parts = List.copyOf(parts);
    }
}
