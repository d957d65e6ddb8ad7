package org.gongjian.identity;

import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Ask somebody to act for the holder of a mandate.
 *
 * @param startsOn the first day, in the district's zone
 * @param endsOn the last day
 * @param note at most 300 characters
 */
public record OfferDelegation(
        DelegationId id,
        MandateId mandate,
        PersonId delegate,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String note) {}
