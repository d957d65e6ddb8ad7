package org.gongjian.evaluation.visits;

import java.util.UUID;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** What became of a step: one that cannot be is refused on its own, with the reason. */
public record VisitOutcome(UUID id, Result result, @Nullable Reason why) {

    /** What can become of a step. */
    public enum Result {
        DONE,
        /** It was told before. */
        ALREADY,
        REFUSED
    }
}
