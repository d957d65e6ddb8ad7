package org.gongjian.giving.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.giving.AnswerOnPaper;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftOptions;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.SignedPaper;
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
     * @param reason to the two sides only, and {@code answer} with it
     * @param code with which somebody who gave in person answers; to the receiver's side only, until it is answered
     * @param agreed null until the donor answers
     * @param paper to the two sides only, where it was answered on one
     */
    record Asked(
            UUID id,
            Localized purpose,
            @Nullable String reason,
            Instant askedAt,
            @Nullable String code,
            @Nullable Boolean agreed,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Paper paper) {

        static Asked of(GiftPurposeChange change, GiftOptions options) {
            boolean inside = options.inside();
            SignedPaper paper = change.paper();
            boolean sends = options.mayCorrect().isAllowed() && change.isOpen();
            return new Asked(
                    change.id(),
                    change.purpose(),
                    inside ? change.reason() : null,
                    change.askedAt(),
                    sends && change.code() != null ? change.code().shown() : null,
                    change.agreed(),
                    inside ? change.answer() : null,
                    change.answeredAt(),
                    inside && paper != null ? Paper.of(paper) : null);
        }
    }

    /**
     * The paper on which it was answered.
     *
     * @param signedBy null once the name was taken out
     */
    record Paper(
            @Nullable String signedBy,
            LocalDate signedOn,
            @Nullable String note) {

        static Paper of(SignedPaper paper) {
            return new Paper(paper.signedBy(), paper.on(), paper.note());
        }
    }

    /** Oldest first. */
    @GetMapping
    Slice<Asked> list(@PathVariable GiftId gift) {
        GiftOptions options = gifts.optionsFor(actor.current(), gift);
        return Slice.all(
                desk.of(gift).stream().map(change -> Asked.of(change, options)).toList());
    }

    /** What the donor is asked. */
    record Asking(
            UUID id, Localized purpose, @Longest(1_000) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@PathVariable GiftId gift, @RequestBody Asking asking) {
        gifts.optionsFor(actor.current(), gift).mayCorrect().orForbid();
        desk.ask(actor.current(), gift, asking.id(), asking.purpose(), asking.reason());
        return read(gift, asking.id());
    }

    /** @param answer why not; needed where the donor does not agree */
    record Answered(
            boolean agreed, @Longest(1_000) @Nullable String answer) {}

    @PostMapping("/{change}")
    Asked answer(@PathVariable GiftId gift, @PathVariable UUID change, @RequestBody Answered answered) {
        gifts.require(actor.current(), gift);
        desk.mayAnswer(actor.current(), gift).orForbid();
        desk.answer(actor.current(), desk.require(gift, change).id(), answered.agreed(), answered.answer());
        return read(gift, change);
    }

    /** What a person answered on paper, as the receiver’s side enters it. */
    @PostMapping("/{change}/paper")
    Asked enter(@PathVariable GiftId gift, @PathVariable UUID change, @RequestBody AnswerOnPaper paper) {
        gifts.require(actor.current(), gift);
        desk.mayEnter(actor.current(), gift).orForbid();
        desk.enter(actor.current(), desk.require(gift, change).id(), paper);
        return read(gift, change);
    }

    private Asked read(GiftId gift, UUID change) {
        return Asked.of(desk.require(gift, change), gifts.optionsFor(actor.current(), gift));
    }
}
