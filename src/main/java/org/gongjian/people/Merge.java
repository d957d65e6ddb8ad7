package org.gongjian.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records that were made one.
 *
 * @param taken the fields that came from the merged one
 * @param survivorAfter the version the survivor has as long as nothing was changed since
 */
public record Merge(
        MergeId id,
        PersonId survivor,
        PersonId merged,
        List<String> taken,
        Instant at,
        @Nullable Instant undoneAt,
        int survivorBefore,
        int survivorAfter,
        int mergedBefore) {

    public Merge {
        taken = List.copyOf(taken);
    }
}
