package org.gongjian.matching.api;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.matching.Matches;
import org.gongjian.matching.Suggestions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fits a listing, with reasons; whoever reads the listing reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/listings/{id}/suggestions")
class SuggestionsApi {

    private final Listings listings;
    private final Matches matches;
    private final Wordings wordings;
    private final CurrentActor actor;

    SuggestionsApi(Listings listings, Matches matches, Wordings wordings, CurrentActor actor) {
        this.listings = listings;
        this.matches = matches;
        this.wordings = wordings;
        this.actor = actor;
    }

    /**
     * One that fits.
     *
     * @param points 0 to 100
     * @param because one for each part that speaks for it
     */
    record Suggestion(ListingId listing, Localized title, int points, List<Localized> because) {}

    /** One of the same branch of categories that does not fit. */
    record FellOut(ListingId listing, Localized title, Localized because) {}

    /** @param considered how many were looked at */
    record Answer(List<Suggestion> fitting, List<FellOut> others, int considered) {}

    /** Best first. */
    @GetMapping
    Answer list(@PathVariable ListingId id) {
        Suggestions found = matches.of(listings.open(actor.current(), id));
        return new Answer(
                found.fitting().stream()
                        .map(one -> new Suggestion(
                                one.listing().id(),
                                one.listing().title(),
                                one.fit().points(),
                                one.fit().because().stream().map(wordings::both).toList()))
                        .toList(),
                found.others().stream()
                        .map(one ->
                                new FellOut(one.listing().id(), one.listing().title(), wordings.both(one.because())))
                        .toList(),
                found.considered());
    }
}
