package org.gongjian.people.guardians;

import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose guardian.
 *
 * @param from the first day
 * @param until the last day, null where it has not ended
 */
public record Guardianship(
        GuardianId id,
        PersonId minor,
        PersonId guardian,
        Relation relation,
        LocalDate from,
        @Nullable LocalDate until,
        int version) {

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
