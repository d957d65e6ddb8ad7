package org.gongjian.listings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the listings that were asked for, newest first.
 *
 * @param count of all of them
 * @param next after which the next page begins, null on the last
 */
public record ListingPage(
        List<Listing> listings, long count, @Nullable ListingId next) {

    public ListingPage {
        listings = List.copyOf(listings);
    }
}
