package org.gongjian.places.api;

import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Cursors;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Coordinates;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlacePage;
import org.gongjian.places.Places;
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

/** Places: add, change; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/places")
class PlacesApi {

    private final Places places;
    private final CurrentActor actor;
    private final Cursors cursors;

    PlacesApi(Places places, CurrentActor actor, Cursors cursors) {
        this.places = places;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** In the order of their names. */
    @GetMapping
    Slice<Place> list(
            @ParameterObject FindPlaces filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) int limit) {
        PlacePage page = places.find(filter, cursors.read(after, PlaceId.class), Cursors.size(limit));
        return new Slice<>(page.places(), cursors.write(page.next()));
    }

    @GetMapping("/{id}")
    ResponseEntity<Place> show(@PathVariable UUID id) {
        return shown(new PlaceId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Place> add(@RequestBody AddPlace command) {
        PlaceId id = places.add(actor.current(), command);
        Place place = require(id);
        return Version.made(place, place.version(), ApiAddress.madeHere(id.value()));
    }

    /** All that is kept of a place. */
    record PlaceFacts(
            Place.Kind kind,
            Localized name,
            @Nullable Localized otherName,
            @Nullable AreaId area,
            @Nullable UnitId keptBy,
            @Nullable Localized address,
            @Nullable Coordinates coordinates) {}

    @PutMapping("/{id}")
    ResponseEntity<Place> change(@PathVariable UUID id, Version version, @RequestBody PlaceFacts facts) {
        PlaceId place = require(new PlaceId(id)).id();
        places.change(
                actor.current(),
                new Place(
                        place,
                        facts.kind(),
                        facts.name(),
                        facts.otherName(),
                        facts.area(),
                        facts.keptBy(),
                        facts.address(),
                        facts.coordinates(),
                        version.number()));
        return shown(place);
    }

    private ResponseEntity<Place> shown(PlaceId id) {
        Place place = require(id);
        return Version.of(place, place.version());
    }

    private Place require(PlaceId id) {
        return places.byId(id).orElseThrow(Refused::missing);
    }
}
