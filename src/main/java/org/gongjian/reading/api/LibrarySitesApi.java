package org.gongjian.reading.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.counts.CountedLine;
import org.gongjian.reading.counts.MonthCount;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.counts.StockTakingId;
import org.gongjian.reading.counts.StockTakings;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteDetails;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.network.SiteStock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sites of the library network: what each has, should have and counts; anybody reads it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library/sites")
class LibrarySitesApi {

    private final Network network;
    private final NetworkStock stock;
    private final StockTakings takings;
    private final Months months;
    private final CurrentActor actor;
    private final Answers.Of<PlaceId, Site> answers;

    LibrarySitesApi(
            Network network,
            NetworkStock stock,
            StockTakings takings,
            Months months,
            CurrentActor actor,
            Answers answers) {
        this.network = network;
        this.stock = stock;
        this.takings = takings;
        this.months = months;
        this.actor = actor;
        this.answers = answers.of(network::require, Site::version);
    }

    /** Oldest place first. */
    @GetMapping
    Slice<Site> list(@RequestParam(required = false) @Nullable SiteKind kind, Part part) {
        return part.ofOneMore(
                network.page(kind, part.after(PlaceId.class), part.size() + 1),
                site -> site.place().id());
    }

    @GetMapping("/{place}")
    ResponseEntity<Site> show(@PathVariable PlaceId place) {
        return answers.shown(place);
    }

    /** Makes a place a site. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Site> add(@RequestBody SiteDetails details) {
        network.add(actor.current(), details);
        return answers.made(details.place(), details.place().value());
    }

    /**
     * What a site is from now on.
     *
     * @param host the unit that looks after it; null where the network itself does
     */
    record SiteChange(
            SiteKind kind,
            @Nullable UnitId host,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    @PutMapping("/{place}")
    ResponseEntity<Site> change(@PathVariable PlaceId place, Version version, @RequestBody SiteChange change) {
        network.change(
                actor.current(),
                new SiteDetails(place, change.kind(), change.host(), change.openedOn(), change.closedOn()),
                version.number());
        return answers.shown(place);
    }

    /** Its books by category, in volumes. */
    @GetMapping("/{place}/stock")
    Slice<SiteStock> readStock(@PathVariable PlaceId place) {
        return Slice.all(stock.of(network.require(place)));
    }

    /** How many books of each category a site should have; one that is left out has no such number. */
    record SiteTargets(List<SiteTarget> targets) {}

    /** @param quantity in volumes, 1 to 1,000,000 */
    record SiteTarget(CategoryId category, int quantity) {}

    @PutMapping("/{place}/targets")
    ResponseEntity<Site> aim(@PathVariable PlaceId place, Version version, @RequestBody SiteTargets said) {
        Map<CategoryId, Integer> targets = said.targets().stream()
                .collect(Collectors.toMap(SiteTarget::category, SiteTarget::quantity, (first, second) -> second));
        network.aim(actor.current(), place, targets, version.number());
        return answers.shown(place);
    }

    /** What somebody counted today, and why it is another number than the books say. */
    record StockTaken(StockTakingId id, List<CountedLine> lines) {}

    /** Answers with the stock as it was counted. */
    @PostMapping("/{place}/stock-takings")
    @ResponseStatus(HttpStatus.CREATED)
    Slice<SiteStock> take(@PathVariable PlaceId place, @RequestBody StockTaken taken) {
        takings.take(actor.current(), taken.id(), place, taken.lines());
        return readStock(place);
    }

    /** The last 24 months that were said, newest first. */
    @GetMapping("/{place}/months")
    Slice<MonthCount> readMonths(@PathVariable PlaceId place) {
        network.require(place);
        return Slice.all(months.of(place, 24));
    }

    /** Visits and loans of a month. */
    record MonthSaid(YearMonth month, int visits, int loans) {}

    /** The version is the month's own: 0 where nothing was said of it. */
    @PostMapping("/{place}/months")
    Slice<MonthCount> say(@PathVariable PlaceId place, Version version, @RequestBody MonthSaid said) {
        months.say(actor.current(), new MonthCount(place, said.month(), said.visits(), said.loans(), version.number()));
        return readMonths(place);
    }
}
