package org.gongjian.listings.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.springframework.stereotype.Component;

/** What the units, places and categories that listings name are called. */
@Component
class ListingNames {

    private final Organizations organizations;
    private final Places places;
    private final Categories categories;

    ListingNames(Organizations organizations, Places places, Categories categories) {
        this.organizations = organizations;
        this.places = places;
        this.categories = categories;
    }

    /** The names; each map has what could be found. */
    record Names(Map<UnitId, Localized> units, Map<PlaceId, Localized> places, Map<CategoryId, Localized> categories) {}

    Names of(List<Listing> listings) {
        return new Names(
                organizations.shortNames(
                        listings.stream().map(Listing::owner).distinct().toList()),
                places.names(listings.stream()
                        .map(listing -> listing.details().place())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                categories.paths(listings.stream()
                        .map(listing -> listing.details().category())
                        .distinct()
                        .toList()));
    }
}
