package org.gongjian.giving.api;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Another purpose for things that were given: the receiver asks, the donor says. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/gifts/{gift}/purposes")
class GiftPurposesApi {

    private final Gifts gifts;
    private final GiftPurposeDesk desk;
    private final CurrentActor actor;

    GiftPurposesApi(Gifts gifts, GiftPurposeDesk desk, CurrentActor actor) {
        this.gifts = gifts;
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * Another purpose that was asked for.
     *
     * @param agreed null until the donor answers
     */
    record Asked(
            UUID id,
            Localized purpose,
            String reason,
            Instant askedAt,
            @Nullable Boolean agreed,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static Asked of(GiftPurposeChange change) {
            return new Asked(
                    change.id(),
                    change.purpose(),
                    change.reason(),
                    change.askedAt(),
                    change.agreed(),
                    change.answer(),
                    change.answeredAt());
        }
    }

    /** Oldest first. */
    @GetMapping
    Slice<Asked> list(@PathVariable GiftId gift) {
        gifts.require(actor.current(), gift);
        return Slice.all(desk.of(gift).stream().map(Asked::of).toList());
    }

    /** What the donor is asked. */
    record Asking(
            UUID id, Localized purpose, @Longest(1_000) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@PathVariable GiftId gift, @RequestBody Asking asking) {
        gifts.optionsFor(actor.current(), gift).mayCorrect().orForbid();
        desk.ask(actor.current(), gift, asking.id(), asking.purpose(), asking.reason());
        return Asked.of(desk.require(gift, asking.id()));
    }

    /** @param answer why not; needed where the donor does not agree */
    record Answered(
            boolean agreed, @Longest(1_000) @Nullable String answer) {}

    @PostMapping("/{change}")
    Asked answer(@PathVariable GiftId gift, @PathVariable UUID change, @RequestBody Answered answered) {
        gifts.optionsFor(actor.current(), gift).mayConfirm().orForbid();
        desk.answer(actor.current(), desk.require(gift, change).id(), answered.agreed(), answered.answer());
        return Asked.of(desk.require(gift, change));
    }
}
