package org.gongjian.listings.web;

import java.util.List;
import java.util.Locale;
import org.gongjian.district.NewId;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingPage;
import org.gongjian.listings.ListingStandings;
import org.gongjian.listings.Listings;
import org.gongjian.listings.SavedSearches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The lists; their filters live in the address, and a filter that means nothing is left aside. */
@Controller
class ListingListController {

    private static final int SIZE = 20;

    private final Listings listings;
    private final ListingDesk desk;
    private final ListingStandings standings;
    private final ListingChoices choices;
    private final ListingNames names;
    private final SavedSearches searches;
    private final CurrentActor actor;

    ListingListController(
            Listings listings,
            ListingDesk desk,
            ListingStandings standings,
            ListingChoices choices,
            ListingNames names,
            SavedSearches searches,
            CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.standings = standings;
        this.choices = choices;
        this.names = names;
        this.searches = searches;
        this.actor = actor;
    }

    @GetMapping("/{district}/needs")
    ModelAndView needs(Form form, @ModelAttribute("w") Wording w) {
        return list(form, ListingKind.NEED, w);
    }

    @GetMapping("/{district}/resources")
    ModelAndView resources(Form form, @ModelAttribute("w") Wording w) {
        return list(form, ListingKind.RESOURCE, w);
    }

    @GetMapping("/{district}/projects")
    ModelAndView projects(Form form, @ModelAttribute("w") Wording w) {
        return list(form, ListingKind.PROJECT, w);
    }

    private ModelAndView list(Form form, ListingKind kind, Wording w) {
        Actor reader = actor.current();
        boolean drafts = desk.mayDraftSome(reader).isAllowed();
        ListingFilter filter = ListFilters.of(form, kind, drafts);
        boolean map = ListAddress.isMap(form);
        ListingPage found = listings.find(reader, filter, ListFilters.after(form), SIZE);
        ModelAndView page = new ModelAndView("listings/list");
        page.addObject("form", form);
        page.addObject("list", kind.list());
        page.addObject("draftKind", kind.name().toLowerCase(Locale.ROOT));
        page.addObject("filter", filter);
        page.addObject("found", found);
        page.addObject("open", listings.count(reader, filter.in(Standing.OPEN)));
        page.addObject("standings", standings.of(found.listings()));
        page.addObject("names", names.of(found.listings()));
        page.addObject("next", ListAddress.after(form, found.next()));
        page.addObject("saved", searches.of(reader, kind.list()));
        page.addObject("query", ListAddress.query(form));
        page.addObject("map", map);
        page.addObject("asList", ListAddress.seenAs(form, false));
        page.addObject("asMap", ListAddress.seenAs(form, true));
        page.addObject("offMap", map ? found.count() - listings.countLocated(reader, filter) : 0L);
        page.addObject("mostRows", ListingDownloads.MOST);
        page.addObject("filters", ListAddress.FILTERS);
        page.addObject("newId", NewId.uuid());
        page.addObject("mayDraft", drafts);
        page.addObject("kinds", kind == ListingKind.NEED ? choices.kindsOfNeed(w) : List.of());
        page.addObject("states", choices.standings(w, drafts));
        page.addObject("categories", choices.categories(w));
        page.addObject("audiences", choices.audiences(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("priorities", kind == ListingKind.RESOURCE ? List.of() : choices.priorities(w));
        return page;
    }
}
