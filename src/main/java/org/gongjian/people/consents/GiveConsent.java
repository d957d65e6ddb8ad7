package org.gongjian.people.consents;

import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Note that somebody agreed to the present words of a kind.
 *
 * @param givenBy the person, or a guardian
 * @param on the day, in the district's zone; today counts from now
 * @param until the last day, null for as long as it is not taken back
 */
public record GiveConsent(
        ConsentId id,
        PersonId person,
        ConsentKind kind,
        PersonId givenBy,
        Way way,
        LocalDate on,
        @Nullable LocalDate until) {}
