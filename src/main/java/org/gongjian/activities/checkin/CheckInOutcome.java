package org.gongjian.activities.checkin;

import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step that was told.
 *
 * @param why null where it was done
 */
public record CheckInOutcome(
        CheckInId id, Result result, @Nullable Reason why) {

    /** Whether it was done, had been done before, or could not be. */
    public enum Result {
        DONE,
        ALREADY,
        REFUSED
    }

    static CheckInOutcome done(CheckIn step) {
        return new CheckInOutcome(step.id(), Result.DONE, null);
    }

    static CheckInOutcome already(CheckIn step, Reason since) {
        return new CheckInOutcome(step.id(), Result.ALREADY, since);
    }

    static CheckInOutcome refused(CheckIn step, Reason why) {
        return new CheckInOutcome(step.id(), Result.REFUSED, why);
    }
}
