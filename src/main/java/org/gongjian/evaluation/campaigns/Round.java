package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.evaluation.standards.EditionId;
import org.jspecify.annotations.Nullable;

/**
 * A round that was opened.
 *
 * @param edition it is measured with, whatever is published later
 * @param closedAt null while things may still be found
 */
public record Round(
        int number,
        EditionId edition,
        LocalDate beginsOn,
        LocalDate endsOn,
        int weight,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
