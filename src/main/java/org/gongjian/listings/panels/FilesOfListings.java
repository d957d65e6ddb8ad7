package org.gongjian.listings.panels;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actors;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.springframework.stereotype.Component;

/** Whoever keeps a listing keeps its photos and documents; those of a wish are never public. */
@Component
class FilesOfListings implements FileHost {

    private final Listings listings;
    private final ListingDesk desk;
    private final Actors actors;

    FilesOfListings(Listings listings, ListingDesk desk, Actors actors) {
        this.listings = listings;
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Listings.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return byRef(record)
                .map(listing -> desk.mayKeep(actors.of(by), listing).and(listing.mayChange()))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return byRef(record)
                .map(listing -> desk.mayKeep(actors.of(by), listing))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return byRef(record)
                .filter(listing -> listing.isPublic() && listing.kind() != ListingKind.WISH)
                .isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return byRef(record).map(Listing::title);
    }

    private Optional<Listing> byRef(RecordRef record) {
        return listings.byId(new ListingId(record.id()));
    }
}
