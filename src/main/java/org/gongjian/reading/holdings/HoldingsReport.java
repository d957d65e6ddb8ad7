package org.gongjian.reading.holdings;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A report that was brought in.
 *
 * @param copies how many came new, and likewise what moved, went and came back
 * @param undoneAt null while it stands
 */
public record HoldingsReport(
        HoldingsId id,
        int version,
        LocalDate on,
        int copies,
        int moved,
        int gone,
        int back,
        @Nullable Instant undoneAt) {

    /** Once. */
    public Verdict mayBeTakenBack() {
        return Verdict.require(undoneAt == null, Reason.of("reading.holdings.undone"));
    }
}
