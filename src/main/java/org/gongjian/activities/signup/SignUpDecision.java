package org.gongjian.activities.signup;

import java.time.Instant;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** What became of a sign-up that was asked for. Asking again is answered with how it stands. */
public sealed interface SignUpDecision {

    /**
     * It is in the books.
     *
     * @param number in the order of arrival, 1 for the first who came
     * @param position on the waitlist, 1 for who is next; null for who does not wait
     * @param offerUntil until when a place is held; null where none is
     */
    record Taken(
            SignUpId id,
            SignUpState state,
            long number,
            @Nullable Integer position,
            @Nullable Instant offerUntil) implements SignUpDecision {}

    /**
     * Nothing was written.
     *
     * @param mayOverride whether asking again all the same goes through
     */
    record Declined(Reason reason, boolean mayOverride) implements SignUpDecision {}

    static SignUpDecision declined(Reason reason) {
        return new Declined(reason, false);
    }
}
