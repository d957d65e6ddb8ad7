package org.gongjian.giving.api;

import java.util.List;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gifts: register, confirm, receive, count; and read as the reader may see them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/gifts")
class GiftsApi {

    private final Gifts gifts;
    private final GivingDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<GiftId, GiftView> answers;

    GiftsApi(Gifts gifts, GivingDesk desk, CurrentActor actor, Answers answers) {
        this.gifts = gifts;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(gift -> gifts.require(actor.current(), gift), GiftView::version);
    }

    /** Latest first. */
    @GetMapping
    Slice<GiftView> list(@ParameterObject GiftFilter filter, Part part) {
        GiftPage page = gifts.page(actor.current(), filter, part.after(GiftPage.After.class), part.size());
        return part.of(page.gifts(), page.next());
    }

    @GetMapping("/{gift}")
    ResponseEntity<GiftView> show(@PathVariable GiftId gift) {
        return answers.shown(gift);
    }

    /**
     * A gift as it is written down.
     *
     * @param planItem the item of a joint plan that it is
     */
    record Registration(
            GiftId id, GiftDetails details, @Nullable PlanItemId planItem) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GiftView> register(@RequestBody Registration registration) {
        GiftId id = desk.register(actor.current(), registration.id(), registration.details(), registration.planItem());
        return answers.made(id, id.value());
    }

    @PutMapping("/{gift}")
    ResponseEntity<GiftView> correct(@PathVariable GiftId gift, Version version, @RequestBody GiftDetails details) {
        desk.correct(actor.current(), gift, version.number(), details);
        return answers.shown(gift);
    }

    /** The donor says that it is so. */
    @PostMapping("/{gift}/confirmation")
    ResponseEntity<GiftView> confirm(@PathVariable GiftId gift, Version version) {
        desk.confirm(actor.current(), gift, version.number());
        return answers.shown(gift);
    }

    /** What the donor says is wrong. */
    record Objection(@Longest(500) String because) {}

    @PostMapping("/{gift}/objection")
    ResponseEntity<GiftView> object(@PathVariable GiftId gift, Version version, @RequestBody Objection objection) {
        desk.askToCorrect(actor.current(), gift, version.number(), objection.because());
        return answers.shown(gift);
    }

    @PostMapping("/{gift}/withdrawal")
    ResponseEntity<GiftView> withdraw(@PathVariable GiftId gift, Version version) {
        desk.withdraw(actor.current(), gift, version.number());
        return answers.shown(gift);
    }

    @PostMapping("/{gift}/receipt")
    ResponseEntity<GiftView> receive(@PathVariable GiftId gift, Version version, @RequestBody ReceiveGift command) {
        desk.receive(actor.current(), gift, version.number(), command);
        return answers.shown(gift);
    }

    /** Counts of lines that came uncounted. */
    record Counts(List<LineCount> lines) {}

    @PostMapping("/{gift}/counts")
    ResponseEntity<GiftView> count(@PathVariable GiftId gift, @RequestBody Counts counts) {
        desk.count(actor.current(), gift, counts.lines());
        return answers.shown(gift);
    }
}
