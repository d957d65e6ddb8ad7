package org.gongjian.listings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says; all of it is public.
 *
 * @param alias what to call whoever wishes; there for a wish and for nothing else
 * @param part the smallest part that may be taken of it; null where it is taken as a whole or not at all
 * @param radius how far from its place a resource reaches, in metres; null where it does not matter
 * @param slots when it can be had, or is needed; none where any time will do
 * @param startsOn the first day it can be had
 * @param deadline by when a need, a wish or a project is to be met
 * @param validUntil its last day on the list unless it is renewed
 */
public record ListingDetails(
        Localized title,
        @Nullable @Longest(ListingDetails.SUMMARY) Localized summary,
        @Nullable Localized alias,
        CategoryId category,
        ListedAmount amount,
        @Nullable Quantity part,
        @Nullable PlaceId place,
        @Nullable Integer radius,
        Set<AudienceId> audiences,
        List<Slot> slots,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        Priority priority,
        @Nullable ProgrammeId programme,
        LocalDate validUntil) {

    /** The longest summary in characters. */
    public static final int SUMMARY = 2_000;
    /** The widest radius in metres. */
    public static final int WIDEST = 500_000;
    /** The most hours of the week one can name. */
    public static final int SLOTS = 20;

    public ListingDetails {
        audiences = Set.copyOf(audiences);
        slots = List.copyOf(slots);
    }

    /** The names of the fields in which the other differs, for the audit line. */
    public List<String> differencesTo(ListingDetails other) {
        List<String> names = new ArrayList<>();
        note(names, "title", title, other.title);
        note(names, "summary", summary, other.summary);
        note(names, "alias", alias, other.alias);
        note(names, "category", category, other.category);
        note(names, "amount", amount, other.amount);
        note(names, "part", part, other.part);
        note(names, "place", place, other.place);
        note(names, "radius", radius, other.radius);
        note(names, "audiences", audiences, other.audiences);
        note(names, "slots", slots, other.slots);
        note(names, "starts-on", startsOn, other.startsOn);
        note(names, "deadline", deadline, other.deadline);
        note(names, "priority", priority, other.priority);
        note(names, "programme", programme, other.programme);
        note(names, "valid-until", validUntil, other.validUntil);
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
