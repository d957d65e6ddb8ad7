package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongjian.audit.Author;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * The points one scorer gave for one leaf of an entrant.
 *
 * @param slot the how-manieth of the leaf's scorers it was, from 1
 */
public record Mark(
        MarkId id,
        EntryId entry,
        IndicatorId leaf,
        int slot,
        Author by,
        BigDecimal points,
        @Nullable String words,
        Instant givenAt) {}
