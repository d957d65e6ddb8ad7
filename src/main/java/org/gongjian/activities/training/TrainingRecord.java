package org.gongjian.activities.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took part in a training.
 *
 * @param validUntil the last day it counts, null where it does not end
 * @param enteredBy the account that noted it
 */
public record TrainingRecord(
        UUID id,
        PersonId person,
        String name,
        LocalDate heldOn,
        @Nullable LocalDate validUntil,
        Instant enteredAt,
        @Nullable UUID enteredBy) {

    public boolean isOver(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }
}
