package org.gongjian.giving.api;

import java.util.List;
import java.util.UUID;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Cursors;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPage;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.LineCount;
import org.gongjian.giving.ReceiveGift;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Gifts: register, confirm, receive, count; and read as the reader may see them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/gifts")
class GiftsApi {

    private final Gifts gifts;
    private final GivingDesk desk;
    private final CurrentActor actor;
    private final Cursors cursors;

    GiftsApi(Gifts gifts, GivingDesk desk, CurrentActor actor, Cursors cursors) {
        this.gifts = gifts;
        this.desk = desk;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** Latest first. */
    @GetMapping
    Slice<GiftView> list(
            @ParameterObject GiftFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) int limit) {
        GiftPage page =
                gifts.page(actor.current(), filter, cursors.read(after, GiftPage.After.class), Cursors.size(limit));
        return new Slice<>(page.gifts(), cursors.write(page.next()));
    }

    @GetMapping("/{gift}")
    ResponseEntity<GiftView> show(@PathVariable UUID gift) {
        return shown(new GiftId(gift));
    }

    /** A gift as it is written down. */
    record Registration(GiftId id, GiftDetails details) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GiftView> register(@RequestBody Registration registration) {
        GiftId id = desk.register(actor.current(), registration.id(), registration.details());
        GiftView gift = gifts.require(actor.current(), id);
        return Version.made(gift, gift.version(), ApiAddress.madeHere(id.value()));
    }

    @PutMapping("/{gift}")
    ResponseEntity<GiftView> correct(@PathVariable UUID gift, Version version, @RequestBody GiftDetails details) {
        desk.correct(actor.current(), new GiftId(gift), version.number(), details);
        return shown(new GiftId(gift));
    }

    /** The donor says that it is so. */
    @PostMapping("/{gift}/confirmation")
    ResponseEntity<GiftView> confirm(@PathVariable UUID gift, Version version) {
        desk.confirm(actor.current(), new GiftId(gift), version.number());
        return shown(new GiftId(gift));
    }

    /** What the donor says is wrong. */
    record Objection(String because) {}

    @PostMapping("/{gift}/objection")
    ResponseEntity<GiftView> object(@PathVariable UUID gift, Version version, @RequestBody Objection objection) {
        desk.askToCorrect(actor.current(), new GiftId(gift), version.number(), objection.because());
        return shown(new GiftId(gift));
    }

    @PostMapping("/{gift}/withdrawal")
    ResponseEntity<GiftView> withdraw(@PathVariable UUID gift, Version version) {
        desk.withdraw(actor.current(), new GiftId(gift), version.number());
        return shown(new GiftId(gift));
    }

    @PostMapping("/{gift}/receipt")
    ResponseEntity<GiftView> receive(@PathVariable UUID gift, Version version, @RequestBody ReceiveGift command) {
        desk.receive(actor.current(), new GiftId(gift), version.number(), command);
        return shown(new GiftId(gift));
    }

    /** Counts of lines that came uncounted. */
    record Counts(List<LineCount> lines) {}

    @PostMapping("/{gift}/counts")
    ResponseEntity<GiftView> count(@PathVariable UUID gift, @RequestBody Counts counts) {
        desk.count(actor.current(), new GiftId(gift), counts.lines());
        return shown(new GiftId(gift));
    }

    private ResponseEntity<GiftView> shown(GiftId id) {
        GiftView gift = gifts.require(actor.current(), id);
        return Version.of(gift, gift.version());
    }
}
