package org.gongjian.people.consents;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was given.
 *
 * @param person as recorded: who was merged since is still under the id of then
 * @param until the last day, null where it has none
 * @param withdrawnAt null where it was not taken back
 */
public record Consent(
        ConsentId id,
        PersonId person,
        ConsentText text,
        PersonId givenBy,
        Way way,
        Instant givenAt,
        @Nullable LocalDate until,
        @Nullable Instant withdrawnAt) {

    /** Whether it was taken back by then. */
    public boolean isWithdrawn(Instant at) {
        return withdrawnAt != null && !withdrawnAt.isAfter(at);
    }

    /** Whether its last day is over. */
    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
