package org.gongjian.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.alliances.AgreementState;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Party;
import org.gongjian.district.LargeAnswers;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingState;
import org.gongjian.listings.Listings;
import org.gongjian.places.Coordinates;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For a need what is offered that fits, for a resource what is needed: ranked, each with its reason. It proposes; people decide. */
@Service
@Transactional(readOnly = true)
public class Matches {

    /** The most that are looked at for one listing, newest first. */
    static final int MOST = 1_000;
    /** The most that are named among those that fell out. */
    static final int MOST_OTHERS = 20;

    private static final int VERY_MANY = 500;
    private static final int MOST_REMEMBERED = 30;

    private final Listings listings;
    private final Categories categories;
    private final Places places;
    private final Agreements agreements;
    private final LargeAnswers chosen = new LargeAnswers(VERY_MANY, MOST_REMEMBERED);

    Matches(Listings listings, Categories categories, Places places, Agreements agreements) {
        this.listings = listings;
        this.categories = categories;
        this.places = places;
        this.agreements = agreements;
    }

    /** Nothing for one that cannot be had, or is all taken. What was chosen among very many is the same for half a minute. */
    public Suggestions of(Listing listing) {
        if (listing.state(listings.today()) != ListingState.PUBLISHED || listing.isAllTaken()) {
            return new Suggestions(List.of(), List.of(), 0);
        }
        return chosen.answer(
                new Asked(listing, listings.today()), asked -> choose(asked.listing()), Suggestions::considered);
    }

    private record Asked(Listing listing, LocalDate today) {}

    private Suggestions choose(Listing listing) {
        CategoryTree tree = categories.tree();
        List<Listing> others = candidates(listing, tree);
        Map<ListingId, Coordinates> where = where(listing, others);
        EligibilityRules eligibility = new EligibilityRules(tree::distance, listings.today());
        FitRules fits = new FitRules(tree::distance, paired(listing, others));
        List<Suggestions.Fitting> fitting = new ArrayList<>();
        List<Suggestions.FellOut> fellOut = new ArrayList<>();
        for (Listing other : others) {
            Listing offered = listing.kind() == ListingKind.RESOURCE ? listing : other;
            Listing asked = listing.kind() == ListingKind.RESOURCE ? other : listing;
            Supply supply = supply(offered, where);
            Demand demand = demand(asked, where);
            Verdict verdict = eligibility.mayServe(supply, demand);
            if (verdict.isAllowed()) {
                fitting.add(new Suggestions.Fitting(other, fits.of(supply, demand)));
            } else {
                fellOut.add(new Suggestions.FellOut(other, verdict.reason().orElseThrow()));
            }
        }
        fitting.sort(
                Comparator.comparingInt((Suggestions.Fitting one) -> -one.fit().points())
                        .thenComparing(one -> one.listing().id().value()));
        return new Suggestions(fitting, fellOut.stream().limit(MOST_OTHERS).toList(), others.size());
    }

    /** Those of the other side whose categories lie under the same root. */
    private List<Listing> candidates(Listing listing, CategoryTree tree) {
        ListingFilter wanted = listing.kind() == ListingKind.RESOURCE
                ? ListingFilter.of(ListingKind.NEED, ListingKind.WISH, ListingKind.PROJECT)
                : ListingFilter.of(ListingKind.RESOURCE);
        return listings.find(
                        Actor.visitor(),
                        wanted.under(tree.rootOf(listing.details().category()).id()),
                        null,
                        MOST)
                .listings();
    }

    private Map<ListingId, Coordinates> where(Listing listing, List<Listing> others) {
        List<Listing> all = new ArrayList<>(others);
        all.add(listing);
        Map<PlaceId, Coordinates> points = places.coordinates(all.stream()
                .flatMap(one -> Optional.ofNullable(one.details().place()).stream())
                .distinct()
                .toList());
        Map<ListingId, Coordinates> where = new HashMap<>();
        for (Listing one : all) {
            PlaceId place = one.details().place();
            Coordinates point = place == null ? null : points.get(place);
            if (point != null) {
                where.put(one.id(), point);
            }
        }
        return where;
    }

    private Set<FitRules.Pair> paired(Listing listing, List<Listing> others) {
        Set<UnitId> partners = agreements.of(listing.owner()).stream()
                .filter(agreement -> agreement.state(listings.today()) == AgreementState.IN_FORCE)
                .flatMap(agreement -> agreement.text().parties().stream())
                .map(Party::unit)
                .collect(Collectors.toSet());
        return others.stream()
                .map(Listing::owner)
                .filter(partners::contains)
                .map(unit -> new FitRules.Pair(listing.owner(), unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Supply supply(Listing listing, Map<ListingId, Coordinates> where) {
        return new Supply(
                listing.id(),
                listing.owner(),
                listing.details().category(),
                listing.left(),
                listing.details().part(),
                where.get(listing.id()),
                listing.details().radius(),
                listing.details().slots(),
                listing.details().audiences(),
                listing.details().startsOn(),
                listing.details().validUntil());
    }

    private static Demand demand(Listing listing, Map<ListingId, Coordinates> where) {
        return new Demand(
                listing.id(),
                listing.owner(),
                listing.details().category(),
                listing.left(),
                where.get(listing.id()),
                listing.details().slots(),
                listing.details().audiences(),
                listing.details().deadline(),
                listing.details().priority());
    }
}
