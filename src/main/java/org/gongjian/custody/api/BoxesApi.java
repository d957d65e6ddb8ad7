package org.gongjian.custody.api;

import java.util.List;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.boxes.BoxId;
import org.gongjian.custody.boxes.Boxes;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Boxes: packed at a place, read by who looks after it, taken out again. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/boxes")
class BoxesApi {

    private final Boxes boxes;
    private final Custody custody;
    private final TransferDesk desk;
    private final CurrentActor actor;

    BoxesApi(Boxes boxes, Custody custody, TransferDesk desk, CurrentActor actor) {
        this.boxes = boxes;
        this.custody = custody;
        this.desk = desk;
        this.actor = actor;
    }

    /** A box and what is in it. */
    record BoxRead(BoxId id, PlaceId place, Localized name, List<Quantity> lines) {}

    /** Those of a place, latest first. */
    @GetMapping
    Slice<BoxRead> list(@RequestParam PlaceId place) {
        mayPack(place);
        return Slice.all(boxes.at(List.of(place)).stream().map(this::read).toList());
    }

    @GetMapping("/{box}")
    BoxRead show(@PathVariable BoxId box) {
        return read(boxes.require(actor.current(), box));
    }

    /** What is put into a box. */
    record Packing(BoxId id, PlaceId place, Localized name, List<Quantity> lines) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BoxRead pack(@RequestBody Packing packing) {
        mayPack(packing.place());
        BoxId id = boxes.pack(
                actor.current(), packing.id(), packing.place(), packing.name(), Quantity.read(packing.lines()));
        return read(boxes.require(actor.current(), id));
    }

    /** All of it is taken out, onto the shelf again. */
    @PostMapping("/{box}/unpacking")
    BoxRead unpack(@PathVariable BoxId box) {
        boxes.unpack(actor.current(), box);
        return read(boxes.require(actor.current(), box));
    }

    private void mayPack(PlaceId place) {
        desk.source(actor.current(), new Holder(Holder.Kind.PLACE, place.value()));
    }

    private BoxRead read(Boxes.Box box) {
        return new BoxRead(
                box.id(),
                box.place(),
                box.name(),
                custody.stockOf(box.id().holder()).stream().map(Quantity::of).toList());
    }
}
