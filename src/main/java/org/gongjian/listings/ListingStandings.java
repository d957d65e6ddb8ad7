package org.gongjian.listings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.listings.ListingProgress.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How listings stand, in a light, a word and a sentence: by their own state, or by what was made of them. */
@Component
@Transactional(readOnly = true)
public class ListingStandings {

    private final ObjectProvider<ListingProgress> rooms;
    private final Listings listings;

    ListingStandings(ObjectProvider<ListingProgress> rooms, Listings listings) {
        this.rooms = rooms;
        this.listings = listings;
    }

    public Map<ListingId, Progress> of(Collection<Listing> all) {
        Map<ListingId, Progress> standings = new HashMap<>();
        all.forEach(listing -> standings.put(listing.id(), own(listing)));
        List<ListingId> open =
                all.stream().filter(Listing::isPublic).map(Listing::id).toList();
        rooms.orderedStream().forEach(room -> standings.putAll(room.of(open)));
        return standings;
    }

    private Progress own(Listing listing) {
        ListingState state = listing.state(listings.today());
        if (state != ListingState.PUBLISHED) {
            return new Progress(state.light(), state.label(), listing.remarkAsReason());
        }
        return listing.kind().isClaimed()
                ? new Progress(Light.NONE, Reason.of("listings.standing.waiting"), null)
                : new Progress(Light.GREEN, Reason.of("listings.standing.offered"), null);
    }
}
