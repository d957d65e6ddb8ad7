package org.gongjian.publishing.api;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Cursors;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinFilter;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinPage;
import org.gongjian.publishing.BulletinText;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.Correction;
import org.gongjian.publishing.DraftBulletin;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.Placements;
import org.gongjian.publishing.placements.PublicationTime;
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

    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final Placements placements;
    private final CurrentActor actor;
    private final Cursors cursors;

    BulletinsApi(Bulletins bulletins, BulletinDesk desk, Placements placements, CurrentActor actor, Cursors cursors) {
        this.bulletins = bulletins;
        this.desk = desk;
        this.placements = placements;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** Published ones, latest first. */
    @GetMapping
    Slice<BulletinView> list(
            @ParameterObject BulletinFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) int limit) {
        BulletinPage page = bulletins.page(filter, cursors.read(after, BulletinPage.After.class), Cursors.size(limit));
        return new Slice<>(page.bulletins(), cursors.write(page.next()));
    }

    @GetMapping("/{id}")
    ResponseEntity<BulletinView> show(@PathVariable UUID id) {
        return shown(new BulletinId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BulletinView> draft(@RequestBody DraftBulletin draft) {
        BulletinId id = desk.draft(actor.current(), draft);
        BulletinView bulletin = bulletins.require(actor.current(), id);
        return Version.made(bulletin, bulletin.version(), ApiAddress.madeHere(id.value()));
    }

    @PutMapping("/{id}")
    ResponseEntity<BulletinView> change(@PathVariable UUID id, Version version, @RequestBody BulletinText text) {
        desk.change(actor.current(), new BulletinId(id), version.number(), text);
        return shown(new BulletinId(id));
    }

    @PostMapping("/{id}/review")
    ResponseEntity<BulletinView> review(@PathVariable UUID id, Version version) {
        desk.review(actor.current(), new BulletinId(id), version.number());
        return shown(new BulletinId(id));
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<BulletinView> publish(@PathVariable UUID id, Version version) {
        desk.publish(actor.current(), new BulletinId(id), version.number());
        return shown(new BulletinId(id));
    }

    /** The text as it is to stand, and what was mended why. */
    record Mended(BulletinText text, Correction correction) {}

    @PostMapping("/{id}/corrections")
    ResponseEntity<BulletinView> correct(@PathVariable UUID id, Version version, @RequestBody Mended mended) {
        desk.correct(actor.current(), new BulletinId(id), version.number(), mended.text(), mended.correction());
        return shown(new BulletinId(id));
    }

    @GetMapping("/{id}/placements")
    Slice<Placement> placements(@PathVariable UUID id) {
        return Slice.all(placements.of(
                bulletins.require(actor.current(), new BulletinId(id)).id()));
    }

    /** The same news in another medium. */
    record NewPlacement(
            PlacementId id,
            Localized outlet,
            @Nullable Localized title,
            @Nullable Localized channelPath,
            @Nullable String articleNumber,
            @Nullable String url,
            @Nullable String hotline,
            PublicationTime published,
            List<ByLine> byLines) {}

    @PostMapping("/{id}/placements")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Placement> place(@PathVariable UUID id, @RequestBody NewPlacement added) {
        BulletinId bulletin =
                bulletins.require(actor.current(), new BulletinId(id)).id();
        PlacementId made = placements.add(
                actor.current(),
                new Placement(
                        added.id(),
                        bulletin,
                        added.outlet(),
                        added.title(),
                        added.channelPath(),
                        added.articleNumber(),
                        added.url(),
                        added.hotline(),
                        added.published(),
                        added.byLines(),
                        0));
        Placement placement = placements.require(bulletin, made);
        return Version.made(placement, placement.version(), ApiAddress.madeHere(made.value()));
    }

    private ResponseEntity<BulletinView> shown(BulletinId id) {
        BulletinView bulletin = bulletins.require(actor.current(), id);
        return Version.of(bulletin, bulletin.version());
    }
}
