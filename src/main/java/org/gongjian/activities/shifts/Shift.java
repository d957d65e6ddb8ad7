package org.gongjian.activities.shifts;

import java.time.Instant;
import java.util.Optional;
import org.gongjian.activities.ActivityId;
import org.jspecify.annotations.Nullable;

/**
 * A shift as it stands.
 *
 * @param taken places taken or held for somebody
 * @param waiting parties on the waitlist; before a lottery is drawn, parties that entered it
 * @param seedHash the SHA-256 of the lottery's seed, in hexadecimal digits; public from the beginning
 * @param seed of the lottery, in hexadecimal digits; null until it is drawn, and where there is none
 * @param hazardous whether the work is dangerous: nobody under 18 takes part
 * @param wantsTraining whether it wants trainings of whoever signs up
 */
public record Shift(
        ShiftId id,
        ActivityId activity,
        ShiftDetails details,
        int taken,
        int waiting,
        @Nullable String seedHash,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        boolean hazardous,
        boolean wantsTraining,
        int version) {

    public int free() {
        return details.capacity() - taken;
    }

    public boolean isFull() {
        return free() == 0;
    }

    public SignUpTerms terms() {
        return details.terms();
    }

    public boolean isDrawn() {
        return drawnAt != null;
    }

    /** Whether sign-ups are entered for a draw that is still to come. */
    public boolean awaitsDraw() {
        return terms().isByLot() && drawnAt == null;
    }

    public Optional<Instant> drawn() {
        return Optional.ofNullable(drawnAt);
    }

    /** Where who keeps the activity sees who comes, below the district. */
    public String path() {
        return activity.path() + "/shifts/" + id.value();
    }
}
