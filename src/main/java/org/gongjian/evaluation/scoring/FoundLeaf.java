package org.gongjian.evaluation.scoring;

import java.math.BigDecimal;
import org.gongjian.audit.RecordRef;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a leaf by one of its scorers, with what stands behind it.
 *
 * @param before what stood before the last change; null where nothing was changed
 */
record FoundLeaf(
        int round,
        IndicatorId leaf,
        int slot,
        BigDecimal value,
        int change,
        @Nullable RecordRef proof,
        @Nullable String reason,
        @Nullable BigDecimal before) {}
