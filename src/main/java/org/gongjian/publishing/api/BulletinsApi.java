package org.gongjian.publishing.api;

import java.time.Instant;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Role;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinFilter;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinPage;
import org.gongjian.publishing.BulletinText;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.Correction;
import org.gongjian.publishing.DraftBulletin;
import org.gongjian.publishing.Edition;
import org.gongjian.publishing.facts.Facts;
import org.gongjian.publishing.facts.FirstDraft;
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

/** Bulletins from the draft to the placement in other media; anybody reads what is published. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/bulletins")
class BulletinsApi {

    private final Activities activities;
    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final Facts facts;
    private final FirstDraft firstDraft;
    private final CurrentActor actor;
    private final Answers.Of<BulletinId, BulletinView> answers;

    BulletinsApi(
            Activities activities,
            Bulletins bulletins,
            BulletinDesk desk,
            Facts facts,
            FirstDraft firstDraft,
            CurrentActor actor,
            Answers answers) {
        this.activities = activities;
        this.bulletins = bulletins;
        this.desk = desk;
        this.facts = facts;
        this.firstDraft = firstDraft;
        this.actor = actor;
        this.answers = answers.of(id -> bulletins.require(actor.current(), id), BulletinView::version);
    }

    /** Published ones, latest first. */
    @GetMapping
    Slice<BulletinView> list(@ParameterObject BulletinFilter filter, Part part) {
        BulletinPage page = bulletins.page(filter, part.after(BulletinPage.After.class), part.size());
        return part.of(page.bulletins(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<BulletinView> show(@PathVariable BulletinId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BulletinView> draft(@RequestBody DraftBulletin draft) {
        BulletinId id = desk.draft(actor.current(), draft);
        return answers.made(id, id.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<BulletinView> change(@PathVariable BulletinId id, Version version, @RequestBody BulletinText text) {
        desk.change(actor.current(), id, version.number(), text);
        return answers.shown(id);
    }

    @PostMapping("/{id}/review")
    ResponseEntity<BulletinView> review(@PathVariable BulletinId id, Version version) {
        desk.review(actor.current(), id, version.number());
        return answers.shown(id);
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<BulletinView> publish(@PathVariable BulletinId id, Version version) {
        desk.publish(actor.current(), id, version.number());
        return answers.shown(id);
    }

    /** The text as it is to stand, and what was mended why. */
    record Mended(BulletinText text, Correction correction) {}

    @PostMapping("/{id}/corrections")
    ResponseEntity<BulletinView> correct(@PathVariable BulletinId id, Version version, @RequestBody Mended mended) {
        desk.correct(actor.current(), id, version.number(), mended.text(), mended.correction());
        return answers.shown(id);
    }

    /** Why everybody is told that it no longer stands. */
    record Withdrawal(Localized because) {}

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<BulletinView> withdraw(
            @PathVariable BulletinId id, Version version, @RequestBody Withdrawal withdrawal) {
        desk.withdraw(actor.current(), id, version.number(), withdrawal.because());
        return answers.shown(id);
    }

    /** A text it has or had, without who wrote it. */
    record PastText(
            int number,
            BulletinText text,
            @Nullable Correction correction,
            Instant writtenAt,
            @Nullable Role writtenAs) {

        static PastText of(Edition edition) {
            return new PastText(
                    edition.number(), edition.text(), edition.correction(), edition.writtenAt(), edition.writtenAs());
        }
    }

    /** As the public may read them: from the first published one. */
    @GetMapping("/{id}/editions")
    Slice<PastText> editions(@PathVariable BulletinId id) {
        return Slice.all(bulletins.editionsOf(
                        bulletins.require(actor.current(), id).id()))
                .map(PastText::of);
    }

    /** A headline and a lead drawn from the records of an activity: something to rewrite rather than an empty page. */
    record Suggestion(ActivityId activity, Localized headline, Localized lead) {}

    @GetMapping("/suggestion")
    Suggestion suggest(@RequestParam ActivityId activity) {
        ActivityView about = activities.require(activity);
        desk.mayDraft(actor.current(), about).orForbid();
        desk.hasHappened(about).orConflict();
        return new Suggestion(activity, firstDraft.headline(about), firstDraft.lead(facts.of(activity)));
    }
}
