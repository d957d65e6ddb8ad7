package org.gongjian.recognition.awards.api;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.recognition.awards.Act;
import org.gongjian.recognition.awards.AwardCommand;
import org.gongjian.recognition.awards.AwardDesk;
import org.gongjian.recognition.awards.AwardFilter;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardPage;
import org.gongjian.recognition.awards.AwardView;
import org.gongjian.recognition.awards.Awards;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Awards: the public register, and what happens to one. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/awards")
class AwardsApi {

    private final Awards awards;
    private final AwardDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<AwardId, AwardView> answers;

    AwardsApi(Awards awards, AwardDesk desk, CurrentActor actor, Answers answers) {
        this.awards = awards;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(award -> awards.view(awards.require(award)), AwardView::version);
    }

    /** Latest first. */
    @GetMapping
    Slice<AwardView> list(@ParameterObject AwardFilter filter, Part part) {
        AwardPage page = awards.page(filter, part.after(AwardPage.After.class), part.size());
        return part.of(page.awards().stream().map(awards::view).toList(), page.next());
    }

    @GetMapping("/{award}")
    ResponseEntity<AwardView> show(@PathVariable AwardId award) {
        return answers.shown(award);
    }

    /** Each holder gets an award of its own; the first is answered, the others name it as {@code together}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AwardView> award(@RequestBody AwardCommand command) {
        AwardId first = desk.award(actor.current(), command).getFirst();
        return answers.made(first, first.value());
    }

    /** It was handed over, unveiled or put up. */
    @PostMapping("/{award}/acts")
    ResponseEntity<AwardView> act(@PathVariable AwardId award, Version version, @RequestBody Act act) {
        desk.act(actor.current(), award, version.number(), act);
        return answers.shown(award);
    }

    /** What begins a review. */
    record AwardReview(@Nullable @Longest(500) Localized note) {}

    @PostMapping("/{award}/review")
    ResponseEntity<AwardView> review(@PathVariable AwardId award, Version version, @RequestBody AwardReview review) {
        desk.openReview(actor.current(), award, version.number(), review.note());
        return answers.shown(award);
    }

    /**
     * What a review found.
     *
     * @param until the last day of its term from now on; none where it stands until it is removed
     */
    record AwardConfirmation(
            @Nullable LocalDate until,
            @Nullable @Longest(500) Localized note) {}

    @PostMapping("/{award}/confirmation")
    ResponseEntity<AwardView> confirm(
            @PathVariable AwardId award, Version version, @RequestBody AwardConfirmation confirmation) {
        desk.confirm(actor.current(), award, version.number(), confirmation.until(), confirmation.note());
        return answers.shown(award);
    }

    /** Why it is taken back or stands again; everybody reads it. */
    record AwardReason(@Longest(500) Localized because) {}

    @PostMapping("/{award}/removal")
    ResponseEntity<AwardView> remove(@PathVariable AwardId award, Version version, @RequestBody AwardReason reason) {
        desk.remove(actor.current(), award, version.number(), reason.because());
        return answers.shown(award);
    }

    @PostMapping("/{award}/restoration")
    ResponseEntity<AwardView> restore(@PathVariable AwardId award, Version version, @RequestBody AwardReason reason) {
        desk.restore(actor.current(), award, version.number(), reason.because());
        return answers.shown(award);
    }
}
