package org.gongjian.evaluation.visits;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.gongjian.district.Longest;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor found of a leaf, when it was found or later.
 *
 * @param id made by the device
 * @param at when it was found, by the device's clock
 */
public record VisitStep(
        UUID id,
        IndicatorId leaf,
        BigDecimal points,
        @Longest(500) @Nullable String note,
        Instant at) {}
