package org.gongjian.custody.api;

import java.util.List;
import java.util.UUID;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.shelves.ShelfDesk;
import org.gongjian.custody.shelves.ShelfStep;
import org.gongjian.custody.shelves.ShelfWork;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands at a place, and what is done with it there. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/shelves/{place}")
class ShelvesApi {

    private final ShelfDesk desk;
    private final Custody custody;
    private final CurrentActor actor;

    ShelvesApi(ShelfDesk desk, Custody custody, CurrentActor actor) {
        this.desk = desk;
        this.custody = custody;
        this.actor = actor;
    }

    @GetMapping
    Slice<StockLine> list(@PathVariable PlaceId place) {
        return Slice.all(stock(desk.require(actor.current(), place).id()));
    }

    /** What was lost and had been here at some time. */
    @GetMapping("/lost")
    Slice<StockLine> readLost(@PathVariable PlaceId place) {
        return Slice.all(desk.lostFrom(desk.require(actor.current(), place).id()));
    }

    /**
     * Something done with things that stand here, or stand here again.
     *
     * @param to the other shelf, where they change it
     * @param explanation to whom they were given, or what is known of how they were lost or found
     */
    record Work(
            UUID id,
            ShelfStep step,
            @Nullable PlaceId to,
            List<Quantity> lines,
            @Longest(500) @Nullable String explanation) {}

    /** Answers what stands here then. */
    @PostMapping("/work")
    Slice<StockLine> work(@PathVariable PlaceId place, @RequestBody Work work) {
        desk.require(actor.current(), place);
        desk.work(
                actor.current(),
                new ShelfWork(
                        work.id(), work.step(), place, work.to(), Quantity.read(work.lines()), work.explanation()));
        return Slice.all(stock(place));
    }

    private List<StockLine> stock(PlaceId place) {
        return custody.stockOf(new Holder(Holder.Kind.PLACE, place.value()));
    }
}
