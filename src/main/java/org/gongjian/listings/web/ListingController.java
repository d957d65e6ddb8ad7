package org.gongjian.listings.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Verdict;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingStandings;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Wish;
import org.gongjian.listings.Wishes;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one listing. */
@Controller
class ListingController {

    private final Listings listings;
    private final ListingDesk desk;
    private final ListingStandings standings;
    private final Wishes wishes;
    private final People people;
    private final ListingNames names;
    private final Audiences audiences;
    private final Programmes programmes;
    private final RecordFiles files;
    private final Panels panels;
    private final History history;
    private final PublicUrl url;
    private final CurrentActor actor;

    ListingController(
            Listings listings,
            ListingDesk desk,
            ListingStandings standings,
            Wishes wishes,
            People people,
            ListingNames names,
            Audiences audiences,
            Programmes programmes,
            RecordFiles files,
            Panels panels,
            History history,
            PublicUrl url,
            CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.standings = standings;
        this.wishes = wishes;
        this.people = people;
        this.names = names;
        this.audiences = audiences;
        this.programmes = programmes;
        this.files = files;
        this.panels = panels;
        this.history = history;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/listings/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor reader = actor.current();
        Listing listing = listings.open(reader, new ListingId(id));
        Optional<Wish> wish = wishes.of(reader, listing);
        ModelAndView page = new ModelAndView("listings/listing");
        page.addObject("listing", listing);
        page.addObject("details", listing.details());
        page.addObject("today", listings.today());
        page.addObject("standing", standings.of(List.of(listing)).get(listing.id()));
        page.addObject("names", names.of(List.of(listing)));
        page.addObject(
                "audiences", audiences.names(listing.details().audiences()).values());
        page.addObject(
                "programme",
                Optional.ofNullable(listing.details().programme())
                        .flatMap(programmes::byId)
                        .orElse(null));
        page.addObject("wish", wish.orElse(null));
        page.addObject(
                "wisher",
                wish.map(Wish::person).flatMap(people::byId).map(Person::name).orElse(null));
        page.addObject("openings", wish.isPresent() ? wishes.openings(listing.id()) : 0);
        page.addObject("files", files.of(listing.ref(), reader.author()));
        page.addObject("actions", actions(reader, listing));
        page.addObject("related", panels.relatedTo(listing.ref()));
        page.addObject("history", history.of(listing.ref()));
        page.addObject("copy", chatText(listing, w, frame));
        return page;
    }

    private List<Action> actions(Actor reader, Listing listing) {
        List<Action> actions = new ArrayList<>(panels.actionsOn(listing.ref()));
        boolean keeps = desk.mayKeep(reader, listing).isAllowed();
        boolean verifies = desk.mayVerify(reader, listing).isAllowed();
        String path = listing.path();
        if (verifies && !listing.isPublic()) {
            Action publish = Action.post(
                    "listings.do.publish",
                    path + "/publish?version=" + listing.version(),
                    10,
                    desk.mayPublish(reader, listing));
            actions.add(publish.asPrimary());
            if (listing.mayReturn().isAllowed()) {
                actions.add(Action.link("listings.do.send-back", path + "/send-back", 12, listing.mayReturn()));
            }
        }
        if (keeps && !verifies && listing.maySubmit().isAllowed()) {
            actions.add(Action.post(
                            "listings.do.submit",
                            path + "/submit?version=" + listing.version(),
                            10,
                            listing.maySubmit())
                    .asPrimary());
        }
        if (keeps && listing.kind() == ListingKind.WISH) {
            actions.add(Action.link("listings.do.wisher", path + "/wisher", 20, listing.mayChange()));
        }
        if (listing.kind() == ListingKind.WISH
                && wishes.mayOpen(reader, listing).isAllowed()) {
            actions.add(Action.link("listings.do.open", path + "/dossier", 22, Verdict.allowed()));
        }
        if (keeps) {
            actions.add(Action.link("listings.do.edit", path + "/edit", 50, listing.mayChange()));
            if (listing.isPublic()) {
                actions.add(Action.link("listings.do.renew", path + "/renew", 52, listing.mayRenew()));
            }
            actions.add(Action.link("listings.do.withdraw", path + "/withdraw", 60, listing.mayWithdraw()));
        }
        actions.sort(Comparator.comparingInt(Action::order));
        return actions;
    }

    private String chatText(Listing listing, Wording w, PageFrame frame) {
        return Stream.of(
                        w.plain(listing.title()),
                        w.t(
                                "listings.chat",
                                listing.details().amount().quantity().toString(),
                                w.plain(listing.details().amount().unit())),
                        url.whole(frame.at(listing.path())))
                .collect(Collectors.joining("\n"));
    }
}
