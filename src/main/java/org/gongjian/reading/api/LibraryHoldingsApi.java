package org.gongjian.reading.api;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.holdings.CopyState;
import org.gongjian.reading.holdings.HoldingsBrought;
import org.gongjian.reading.holdings.HoldingsDesk;
import org.gongjian.reading.holdings.HoldingsId;
import org.gongjian.reading.holdings.HoldingsReport;
import org.gongjian.reading.holdings.PlacedCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copies of the library’s own system: who keeps the network brings them in; anybody reads what came of it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library/holdings")
class LibraryHoldingsApi {

    private final HoldingsDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<HoldingsId, HoldingsReport> answers;

    LibraryHoldingsApi(HoldingsDesk desk, CurrentActor actor, Answers answers) {
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(desk::require, HoldingsReport::version);
    }

    /** Newest first. */
    @GetMapping
    Slice<HoldingsReport> list(Part part) {
        return part.ofOneMore(desk.page(part.after(HoldingsId.class), part.size() + 1), HoldingsReport::id);
    }

    @GetMapping("/{holdings}")
    ResponseEntity<HoldingsReport> show(@PathVariable HoldingsId holdings) {
        return answers.shown(holdings);
    }

    /**
     * A copy and where it is.
     *
     * @param barcode of the library’s own system
     * @param category of books
     * @param state here where nothing is said
     */
    record CopySaid(
            @Longest(60) String barcode,
            PlaceId site,
            CategoryId category,
            @Nullable CopyState state) {}

    /**
     * What a report says; long ones are sent in parts, each with its own id.
     *
     * @param onlyLook tells what it would bring, and brings nothing
     */
    record CopiesSaid(HoldingsId id, List<CopySaid> copies, boolean onlyLook) {}

    /**
     * What came of it, or would.
     *
     * @param added new copies at their sites
     * @param known copies that are just as they were
     * @param passed copies that were lost or withdrawn before they came here
     */
    record CopiesTaken(
            List<HoldingsBrought.Part> added,
            List<HoldingsBrought.Moved> moved,
            List<HoldingsBrought.Gone> gone,
            List<HoldingsBrought.Part> back,
            int known,
            int passed) {}

    /** All of them or none; the same again changes nothing. */
    @PostMapping
    CopiesTaken bring(@RequestBody CopiesSaid said) {
        List<CopySaid> copies = said.copies();
        HoldingsBrought brought = desk.bring(
                actor.current(),
                said.id(),
                IntStream.range(0, copies.size())
                        .mapToObj(at -> placed(at, copies.get(at)))
                        .toList(),
                said.onlyLook());
        return new CopiesTaken(
                brought.parts(), brought.moved(), brought.gone(), brought.back(), brought.known(), brought.passed());
    }

    private static PlacedCopy placed(int at, CopySaid copy) {
        CopyState state = copy.state();
        return new PlacedCopy(
                at + 1, "site", copy.barcode(), copy.site(), copy.category(), state == null ? CopyState.HERE : state);
    }

    /** Makes everything what it was before the report. */
    @PostMapping("/{holdings}/taking-back")
    ResponseEntity<HoldingsReport> takeBack(@PathVariable HoldingsId holdings, Version version) {
        desk.takeBack(actor.current(), holdings, version.number());
        return answers.shown(holdings);
    }
}
