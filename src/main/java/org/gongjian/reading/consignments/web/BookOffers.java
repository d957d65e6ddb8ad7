package org.gongjian.reading.consignments.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.CategoryTree;
import org.springframework.stereotype.Component;

/** On a need of books: who has books on the list of resources, the nearest category first, and why each is named. */
@Component
class BookOffers implements RelatedRecords {

    private static final int ORDER = 20;
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 10;

    private final Listings listings;
    private final Categories categories;
    private final Organizations organizations;
    private final CurrentActor actor;

    BookOffers(Listings listings, Categories categories, Organizations organizations, CurrentActor actor) {
        this.listings = listings;
        this.categories = categories;
        this.organizations = organizations;
        this.actor = actor;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(Listings.KIND)) {
            return List.of();
        }
        Actor reader = actor.current();
        Optional<Listing> need = listings.byId(new ListingId(record.id()))
                .filter(found -> found.kind() == ListingKind.NEED && found.isPublic());
        List<Related> offers = need.map(asked -> offers(reader, asked)).orElse(List.of());
        return offers.isEmpty() ? List.of() : List.of(new Group("reading.need.offers", ORDER, offers));
    }

    /** Nothing where no books are asked for. */
    List<Related> offers(Actor reader, Listing need) {
        CategoryTree tree = categories.tree();
        CategoryId asked = need.details().category();
        if (!isBooks(tree, asked)) {
            return List.of();
        }
        List<Listing> found =
                listings.find(reader, ListingFilter.of(ListingKind.RESOURCE), null, LOOKED_AT).listings().stream()
                        .filter(offer -> isBooks(tree, offer.details().category()))
                        .filter(offer -> !offer.owner().equals(need.owner()))
                        .sorted(Comparator.comparingInt((Listing offer) ->
                                far(tree, asked, offer.details().category())))
                        .limit(SHOWN)
                        .toList();
        Map<UnitId, Localized> units = organizations.shortNames(
                found.stream().map(Listing::owner).distinct().toList());
        return found.stream()
                .map(offer -> new Related(offer.ref(), offer.path(), offer.title(), reason(tree, asked, offer, units)))
                .toList();
    }

    private static Reason reason(CategoryTree tree, CategoryId asked, Listing offer, Map<UnitId, Localized> units) {
        boolean same = far(tree, asked, offer.details().category()) == 0;
        return Reason.of(
                same ? "reading.need.offer.same" : "reading.need.offer.other",
                units.getOrDefault(offer.owner(), offer.title()),
                offer.left().stripTrailingZeros().toPlainString(),
                offer.details().amount().unit());
    }

    private static int far(CategoryTree tree, CategoryId one, CategoryId other) {
        int steps = tree.distance(one, other);
        return steps < 0 ? Integer.MAX_VALUE : steps;
    }

    static boolean isBooks(CategoryTree tree, CategoryId category) {
        return tree.byId(category)
                .filter(found -> found.thing() == Category.Thing.BOOK)
                .isPresent();
    }
}
