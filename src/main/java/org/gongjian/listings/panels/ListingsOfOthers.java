package org.gongjian.listings.panels;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.stereotype.Component;

/** What a unit offers and asks for, and what hangs on a programme: public ones, newest first. */
@Component
class ListingsOfOthers implements RelatedRecords {

    private static final int MOST = 20;

    private final Listings listings;

    ListingsOfOthers(Listings listings) {
        this.listings = listings;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return switch (record.kind()) {
            case "unit" -> {
                ListingFilter own = ListingFilter.of().by(new UnitId(record.id()));
                yield List.of(
                        group("listings.related.offers", 30, own.among(ListingKind.RESOURCE)),
                        group("listings.related.needs", 31, own.among(ListingKind.NEED, ListingKind.WISH)),
                        group("listings.related.projects", 32, own.among(ListingKind.PROJECT)));
            }
            case "programme" ->
                List.of(group(
                        "listings.related.programme", 20, ListingFilter.of().under(new ProgrammeId(record.id()))));
            default -> List.of();
        };
    }

    private Group group(String heading, int order, ListingFilter filter) {
        return new Group(
                heading,
                order,
                listings.find(Actor.visitor(), filter.in(Standing.ALL), null, MOST).listings().stream()
                        .map(this::related)
                        .toList());
    }

    private Related related(Listing listing) {
        return new Related(
                listing.ref(),
                listing.path(),
                listing.title(),
                Reason.of(
                        "listings.related.detail",
                        listing.kind().label(),
                        listing.state(listings.today()).label()));
    }
}
