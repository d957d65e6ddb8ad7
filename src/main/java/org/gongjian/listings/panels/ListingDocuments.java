package org.gongjian.listings.panels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listings are found by everybody once public, by what they say, their category and who offers or asks; before, by their keepers. */
@Component
class ListingDocuments implements SearchSource {

    private final Listings listings;
    private final Organizations organizations;
    private final Categories categories;
    private final Wordings wordings;
    private final RecordIds records;
    private final Today today;

    ListingDocuments(
            Listings listings,
            Organizations organizations,
            Categories categories,
            Wordings wordings,
            RecordIds records,
            Today today) {
        this.listings = listings;
        this.organizations = organizations;
        this.categories = categories;
        this.wordings = wordings;
        this.records = records;
        this.today = today;
    }

    @Override
    public String kind() {
        return Listings.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Listing> found = listings.all(ids.stream().map(ListingId::new).toList());
        Map<UnitId, Localized> owners = organizations.names(
                found.stream().map(Listing::owner).distinct().toList());
        Map<CategoryId, Localized> paths = categories.paths(
                found.stream().map(listing -> listing.details().category()).toList());
        return found.stream()
                .map(listing -> document(
                        listing,
                        owners.get(listing.owner()),
                        paths.get(listing.details().category())))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("listing", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "category");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("select id from listing where owner_id in (:ids)", named.id());
            case "category" -> records.of("""
                    with recursive below as (
                        select id from category where id in (:ids)
                        union
                        select child.id from category child join below on child.parent_id = below.id
                    )
                    select l.id from listing l join below on l.category_id = below.id
                    """, named.id());
            default -> List.of();
        };
    }

    private SearchDocument document(Listing listing, @Nullable Localized owner, @Nullable Localized category) {
        ListingDetails details = listing.details();
        return SearchDocument.of(listing.ref(), listing.path(), listing.title())
                .called(details.alias())
                .saying(Stream.of(
                        details.summary(),
                        owner,
                        category,
                        wordings.both(listing.kind().label())))
                .on(day(listing))
                .to(
                        listing.isPublic()
                                ? Readers.everybody()
                                : Readers.office().andWhoActsFor(List.of(listing.owner())));
    }

    private @Nullable LocalDate day(Listing listing) {
        return listing.publishedAt() == null ? null : today.on(listing.publishedAt());
    }
}
