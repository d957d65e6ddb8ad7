package org.gongjian.evaluation.standards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a standard said from a day on.
 *
 * @param number counted from 1 within its standard
 * @param version changes with every change of its indicators
 * @param publishedAt of a draft none
 */
public record Edition(
        EditionId id,
        StandardId standard,
        int number,
        int version,
        EditionState state,
        @Nullable Instant publishedAt) {

    /** Below the district. */
    public String path() {
        return "standards/editions/" + id.value();
    }

    public boolean isDraft() {
        return state == EditionState.DRAFT;
    }
}
