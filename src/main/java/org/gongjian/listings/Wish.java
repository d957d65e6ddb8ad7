package org.gongjian.listings;

import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a wish, and how that was verified. None of it is public.
 *
 * @param hasStory whether there is more to know for whoever takes it on
 * @param calledOn the day somebody called them, null where nobody did
 * @param visitedOn the day somebody visited them, null where nobody did
 */
public record Wish(
        ListingId listing,
        PersonId person,
        boolean hasStory,
        @Nullable LocalDate calledOn,
        @Nullable LocalDate visitedOn,
        int version) {}
