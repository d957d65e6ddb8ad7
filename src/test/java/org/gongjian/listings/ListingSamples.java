package org.gongjian.listings;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.people.TestPersons;

/** A wish of the community that waits to be verified. */
class ListingSamples implements SampleIds {

    private final TestListings listings;
    private final ListingDesk desk;
    private final Wishes wishes;
    private final TestPersons persons;
    private final SavedSearches searches;

    ListingSamples(
            TestListings listings, ListingDesk desk, Wishes wishes, TestPersons persons, SavedSearches searches) {
        this.listings = listings;
        this.desk = desk;
        this.wishes = wishes;
        this.persons = persons;
        this.searches = searches;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        ListingDetails wish = listings.wish(here.district());
        return here.within(() -> {
            ListingId id = desk.draft(
                    Actor.system(), new WriteListing(ListingId.next(), ListingKind.WISH, here.community(), wish));
            wishes.isOf(Actor.system(), id, persons.born("演示·王奶奶", LocalDate.of(1950, 1, 1)), null, 0);
            UUID saved = UUID.randomUUID();
            searches.keep(here.coordinator(), new SavedSearch(saved, "needs", "图书", "q=图书"));
            return Map.of(
                    "listings/{id}",
                    id.value().toString(),
                    "POST /{district}/listings",
                    "kind=need",
                    "{district}/{list}",
                    "needs",
                    "saved/{id}",
                    saved.toString());
        });
    }
}
