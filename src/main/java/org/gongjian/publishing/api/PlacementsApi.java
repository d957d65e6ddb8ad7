package org.gongjian.publishing.api;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.Placements;
import org.gongjian.publishing.placements.PublicationTime;
import org.jspecify.annotations.Nullable;
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

/** The same news in other media; anybody reads where. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/bulletins/{id}/placements")
class PlacementsApi {

    private final Bulletins bulletins;
    private final Placements placements;
    private final CurrentActor actor;
    private final Answers answers;

    PlacementsApi(Bulletins bulletins, Placements placements, CurrentActor actor, Answers answers) {
        this.bulletins = bulletins;
        this.placements = placements;
        this.actor = actor;
        this.answers = answers;
    }

    /** Earliest first. */
    @GetMapping
    Slice<Placement> list(@PathVariable BulletinId id) {
        return Slice.all(placements.of(readable(id)));
    }

    @GetMapping("/{placement}")
    ResponseEntity<Placement> show(@PathVariable BulletinId id, @PathVariable PlacementId placement) {
        return of(readable(id)).shown(placement);
    }

    /** All that is kept of a placement. */
    record PlacementFacts(
            Localized outlet,
            @Nullable Localized title,
            @Nullable Localized channelPath,
            @Nullable String articleNumber,
            @Longest(Placement.LONGEST_URL) @Nullable String url,
            @Nullable String hotline,
            PublicationTime published,
            List<ByLine> byLines) {

        Placement placement(PlacementId id, BulletinId bulletin, int version) {
            return new Placement(
                    id, bulletin, outlet, title, channelPath, articleNumber, url, hotline, published, byLines, version);
        }
    }

    /** A placement to add. */
    record NewPlacement(PlacementId id, PlacementFacts facts) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Placement> add(@PathVariable BulletinId id, @RequestBody NewPlacement added) {
        BulletinId bulletin = readable(id);
        PlacementId made = placements.add(actor.current(), added.facts().placement(added.id(), bulletin, 0));
        return of(bulletin).made(made, made.value());
    }

    @PutMapping("/{placement}")
    ResponseEntity<Placement> change(
            @PathVariable BulletinId id,
            @PathVariable PlacementId placement,
            Version version,
            @RequestBody PlacementFacts facts) {
        placements.change(actor.current(), facts.placement(placement, id, version.number()));
        return of(id).shown(placement);
    }

    private BulletinId readable(BulletinId id) {
        return bulletins.require(actor.current(), id).id();
    }

    private Answers.Of<PlacementId, Placement> of(BulletinId bulletin) {
        return answers.of(placement -> placements.require(bulletin, placement), Placement::version);
    }
}
