package org.gongjian.listings;

import java.time.LocalDate;
import java.util.Objects;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.places.Places;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a listing must say to be one; each rule answers beside the field it concerns. */
@Component
class ListingRules {

    private final Categories categories;
    private final Places places;
    private final Audiences audiences;
    private final Programmes programmes;

    ListingRules(Categories categories, Places places, Audiences audiences, Programmes programmes) {
        this.categories = categories;
        this.places = places;
        this.audiences = audiences;
        this.programmes = programmes;
    }

    /**
     * Refuses what does not hold: 422.
     *
     * @param before what it said until now, null for a new one: a day that has passed meanwhile may stay
     */
    void check(ListingKind kind, ListingDetails details, @Nullable ListingDetails before, LocalDate today) {
        namesWhoWishes(kind, details).orRefuse("alias");
        partFits(details).orRefuse("part");
        hasPlace(kind, details).orRefuse("place");
        reaches(kind, details).orRefuse("radius");
        hasDeadline(kind, details).orRefuse("deadline");
        if (before == null || !Objects.equals(before.deadline(), details.deadline())) {
            deadlineIsAhead(details, today).orRefuse("deadline");
        }
        if (before == null || !before.validUntil().equals(details.validUntil())) {
            staysForAWhile(details.validUntil(), today).orRefuse("validUntil");
        }
        startsInTime(details).orRefuse("startsOn");
        Verdict.require(
                        details.slots().size() <= ListingDetails.SLOTS,
                        Reason.of("listings.slot.many", ListingDetails.SLOTS))
                .orRefuse("slots");
        refersToWhatIsHere(details);
    }

    /** A wish is somebody's, and the public knows them by an alias only. */
    static Verdict namesWhoWishes(ListingKind kind, ListingDetails details) {
        return kind == ListingKind.WISH
                ? Verdict.require(details.alias() != null, Reason.of("listings.alias.missing"))
                : Verdict.require(details.alias() == null, Reason.of("listings.alias.given"));
    }

    static Verdict partFits(ListingDetails details) {
        Quantity part = details.part();
        return Verdict.require(
                part == null || part.compareTo(details.amount().quantity()) <= 0, Reason.of("listings.part.large"));
    }

    /** Where one person lives or waits is nobody's to read: the area of the community that asks stands for a wish. */
    static Verdict hasPlace(ListingKind kind, ListingDetails details) {
        return Verdict.require(kind.hasPlace() || details.place() == null, Reason.of("listings.place.wish"));
    }

    static Verdict reaches(ListingKind kind, ListingDetails details) {
        Integer radius = details.radius();
        if (radius == null) {
            return Verdict.allowed();
        }
        return Verdict.require(
                        kind == ListingKind.RESOURCE && details.place() != null, Reason.of("listings.radius.without"))
                .and(Verdict.require(
                        radius > 0 && radius <= ListingDetails.WIDEST,
                        Reason.of("listings.radius.wide", ListingDetails.WIDEST / 1000)));
    }

    static Verdict hasDeadline(ListingKind kind, ListingDetails details) {
        return Verdict.require(
                kind != ListingKind.RESOURCE || details.deadline() == null, Reason.of("listings.deadline.resource"));
    }

    static Verdict deadlineIsAhead(ListingDetails details, LocalDate today) {
        LocalDate deadline = details.deadline();
        return Verdict.require(
                deadline == null || !deadline.isBefore(today),
                Reason.of("listings.deadline.past", deadline == null ? today : deadline));
    }

    /** What the plan of an agreement calls a project is one on the list. */
    static Verdict planMakesProjects(WriteListing listing) {
        return Verdict.require(
                listing.planItem() == null || listing.kind() == ListingKind.PROJECT,
                Reason.of("listings.refused.plan-kind", listing.kind().label()));
    }

    /** Items expire unless they are renewed: the last day is ahead, and no further than a year and a day. */
    static Verdict staysForAWhile(LocalDate validUntil, LocalDate today) {
        return Verdict.require(!validUntil.isBefore(today), Reason.of("listings.valid.past", validUntil))
                .and(Verdict.require(
                        !validUntil.isAfter(today.plusDays(Listing.LONGEST_VALIDITY)),
                        Reason.of("listings.valid.long", today.plusDays(Listing.LONGEST_VALIDITY))));
    }

    static Verdict startsInTime(ListingDetails details) {
        LocalDate startsOn = details.startsOn();
        return Verdict.require(
                startsOn == null || !startsOn.isAfter(details.validUntil()), Reason.of("listings.starts.late"));
    }

    private void refersToWhatIsHere(ListingDetails details) {
        isHere(categories.byId(details.category()).isPresent(), "category");
        isHere(details.place() == null || places.byId(details.place()).isPresent(), "place");
        isHere(
                details.programme() == null
                        || programmes.byId(details.programme()).isPresent(),
                "programme");
        isHere(audiences.names(details.audiences()).keySet().containsAll(details.audiences()), "audiences");
    }

    private static void isHere(boolean here, String field) {
        if (!here) {
            throw Refused.invalid(field, Reason.of("frame.fault.unknown"));
        }
    }
}
