package org.gongjian.matching.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.matching.Matches;
import org.gongjian.matching.Suggestions;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What fits a listing, and why others fell out. */
@Controller
class SuggestionController {

    private final Listings listings;
    private final Matches matches;
    private final Organizations organizations;
    private final CurrentActor actor;

    SuggestionController(Listings listings, Matches matches, Organizations organizations, CurrentActor actor) {
        this.listings = listings;
        this.matches = matches;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping("/{district}/listings/{id}/suggestions")
    ModelAndView show(@PathVariable UUID id) {
        Listing listing = listings.open(actor.current(), new ListingId(id));
        Suggestions suggestions = matches.of(listing);
        ModelAndView page = new ModelAndView("matching/suggestions");
        page.addObject("listing", listing);
        page.addObject("suggestions", suggestions);
        page.addObject("owners", owners(suggestions));
        return page;
    }

    private Map<UnitId, Localized> owners(Suggestions suggestions) {
        List<UnitId> all = Stream.concat(
                        suggestions.fitting().stream().map(Suggestions.Fitting::listing),
                        suggestions.others().stream().map(Suggestions.FellOut::listing))
                .map(Listing::owner)
                .distinct()
                .toList();
        return organizations.shortNames(all);
    }
}
