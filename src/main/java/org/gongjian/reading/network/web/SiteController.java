package org.gongjian.reading.network.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.Custody;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.openings.OpeningTimes;
import org.gongjian.places.openings.Week;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.counts.StockTakings;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.network.SiteStock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One site: its hours, its books by category and by batch, its months, what comes and goes. */
@Controller
class SiteController {

    private static final int MONTHS = 12;
    private static final int BATCHES = 100;
    private static final int DIFFERENCES = 50;

    private final Network network;
    private final NetworkStock stock;
    private final Months months;
    private final StockTakings takings;
    private final LibraryPermissions permissions;
    private final Categories categories;
    private final Organizations organizations;
    private final OpeningTimes hours;
    private final Custody custody;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    SiteController(
            Network network,
            NetworkStock stock,
            Months months,
            StockTakings takings,
            LibraryPermissions permissions,
            Categories categories,
            Organizations organizations,
            OpeningTimes hours,
            Custody custody,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.network = network;
        this.stock = stock;
        this.months = months;
        this.takings = takings;
        this.permissions = permissions;
        this.categories = categories;
        this.organizations = organizations;
        this.hours = hours;
        this.custody = custody;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    /** When it is open on a day; {@code said} such as 9:00–17:00, empty where it is closed. */
    public record Hours(DayOfWeek day, String said) {}

    @GetMapping("/{district}/library/sites/{place}")
    ModelAndView show(@PathVariable UUID place) {
        Site site = network.require(new PlaceId(place));
        List<SiteStock> books = stock.of(site);
        List<StockLine> lots = custody.stockOf(site.holder());
        Week week = hours.of(site.place().id());
        List<RecordRef> causes =
                lots.stream().limit(BATCHES).map(StockLine::because).distinct().toList();
        List<StockTakings.Counted> differences =
                takings.differences(site.place().id(), DIFFERENCES);
        Map<CategoryId, Localized> names = categories.paths(Stream.concat(
                        books.stream().map(SiteStock::category),
                        differences.stream().map(StockTakings.Counted::category))
                .collect(Collectors.toSet()));
        return new ModelAndView("reading/site")
                .addObject("site", site)
                .addObject(
                        "host",
                        site.host() == null
                                ? null
                                : organizations.byId(site.host()).orElse(null))
                .addObject("books", books)
                .addObject("names", names)
                .addObject("lots", lots.stream().limit(BATCHES).toList())
                .addObject("moreLots", Math.max(0, lots.size() - BATCHES))
                .addObject("causes", panels.titlesOf(causes))
                .addObject("months", months.of(site.place().id(), MONTHS))
                .addObject("differences", differences)
                .addObject("week", week)
                .addObject(
                        "hours",
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Hours(day, week.said(day)))
                                .toList())
                .addObject("actions", actions(site))
                .addObject("related", panels.relatedTo(site.ref()))
                .addObject("history", history.of(site.ref()));
    }

    private List<Action> actions(Site site) {
        Actor current = actor.current();
        List<Action> actions = new ArrayList<>(panels.actionsOn(site.ref()));
        if (site.kind() == SiteKind.MOBILE_POINT) {
            actions.add(Action.link(
                    "reading.trips", "library/trips?stop=" + site.place().id().value(), 0, Verdict.allowed()));
        }
        if (current.isSignedIn()) {
            Verdict keep = permissions.mayKeepSite(current, site);
            actions.add(Action.link("reading.site.count", site.path() + "/stock-takings/new", 1, keep));
            actions.add(Action.link("reading.site.month", site.path() + "/month", 2, keep));
            if (keep.isAllowed()) {
                actions.add(Action.link("reading.site.aim", site.path() + "/should-have", 3, keep));
            }
            Verdict network = permissions.mayKeepNetwork(current);
            if (network.isAllowed()) {
                actions.add(Action.link("reading.site.edit", site.path() + "/edit", 4, network));
            }
        }
        return actions;
    }
}
