package org.gongjian.listings.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.NewId;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingPage;
import org.gongjian.listings.ListingStandings;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Priority;
import org.gongjian.listings.SavedSearches;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
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
        ListingFilter filter = filter(form, kind, reader);
        ListingId after = uuid(form.value("after")).map(ListingId::new).orElse(null);
        ListingPage found = listings.find(reader, filter, after, SIZE);
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
        page.addObject("filters", ListAddress.FILTERS);
        page.addObject("newId", NewId.uuid());
        page.addObject("mayDraft", desk.mayDraftSome(reader).isAllowed());
        page.addObject("kinds", kind == ListingKind.NEED ? choices.kindsOfNeed(w) : List.of());
        page.addObject("states", choices.standings(w, desk.mayDraftSome(reader).isAllowed()));
        page.addObject("categories", choices.categories(w));
        page.addObject("audiences", choices.audiences(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("priorities", kind == ListingKind.RESOURCE ? List.of() : choices.priorities(w));
        return page;
    }

    private ListingFilter filter(Form form, ListingKind kind, Actor reader) {
        return new ListingFilter(
                kinds(form, kind),
                standing(form.value("state"), reader),
                uuid(form.value("category")).map(CategoryId::new).orElse(null),
                uuid(form.value("audience")).map(AudienceId::new).orElse(null),
                uuid(form.value("area")).map(AreaId::new).orElse(null),
                uuid(form.value("owner")).map(UnitId::new).orElse(null),
                uuid(form.value("programme")).map(ProgrammeId::new).orElse(null),
                one(form.value("priority"), Priority.values()).orElse(null),
                form.isBlank("q") || form.value("q").length() > Form.LINE
                        ? null
                        : form.value("q").strip());
    }

    private static Set<ListingKind> kinds(Form form, ListingKind kind) {
        Set<ListingKind> onList = kind == ListingKind.NEED ? Set.of(ListingKind.NEED, ListingKind.WISH) : Set.of(kind);
        return one(form.value("kind"), ListingKind.values())
                .filter(onList::contains)
                .map(Set::of)
                .orElse(onList);
    }

    /** What is not public yet is listed for those who list something themselves. */
    private @Nullable Standing standing(String typed, Actor reader) {
        return one(typed, Standing.values())
                .filter(standing -> (standing != Standing.DRAFT && standing != Standing.SUBMITTED)
                        || desk.mayDraftSome(reader).isAllowed())
                .orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> one(String typed, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
