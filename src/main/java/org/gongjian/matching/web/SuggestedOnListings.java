package org.gongjian.matching.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.matching.Matches;
import org.springframework.stereotype.Component;

/** On a listing's page: the best that fits it, each with its reason, and the way to all of it. */
@Component
class SuggestedOnListings implements RelatedRecords, RecordActions {

    private static final int BEST = 3;

    private final Listings listings;
    private final Matches matches;
    private final CurrentActor actor;

    SuggestedOnListings(Listings listings, Matches matches, CurrentActor actor) {
        this.listings = listings;
        this.matches = matches;
        this.actor = actor;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(Listings.KIND)) {
            return List.of();
        }
        return listings.byId(new ListingId(record.id())).filter(Listing::isPublic).stream()
                .map(this::best)
                .toList();
    }

    private Group best(Listing listing) {
        String heading =
                listing.kind() == ListingKind.RESOURCE ? "matching.suggested.needs" : "matching.suggested.resources";
        return new Group(
                heading,
                5,
                matches.of(listing).fitting().stream()
                        .limit(BEST)
                        .map(fitting -> new Related(
                                fitting.listing().ref(),
                                fitting.listing().path(),
                                fitting.listing().title(),
                                fitting.fit().sentence()))
                        .toList());
    }

    @Override
    public List<Action> on(RecordRef record) {
        if (!record.kind().equals(Listings.KIND) || !actor.current().isSignedIn()) {
            return List.of();
        }
        return listings.byId(new ListingId(record.id())).filter(Listing::isPublic).stream()
                .map(listing ->
                        Action.link("matching.do.suggestions", listing.path() + "/suggestions", 40, Verdict.allowed()))
                .toList();
    }
}
