package org.gongjian.places.api;

import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Places: add, change; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/places")
class PlacesApi {

    private final Places places;
    private final CurrentActor actor;
    private final Answers.Of<PlaceId, Place> answers;

    PlacesApi(Places places, CurrentActor actor, Answers answers) {
        this.places = places;
        this.actor = actor;
        this.answers = answers.of(id -> places.byId(id).orElseThrow(Refused::missing), Place::version);
    }

    /** In the order of their names. */
    @GetMapping
    Slice<Place> list(@ParameterObject FindPlaces filter, Part part) {
        PlacePage page = places.find(filter, part.after(PlaceId.class), part.size());
        return part.of(page.places(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<Place> show(@PathVariable PlaceId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Place> add(@RequestBody AddPlace command) {
        PlaceId id = places.add(actor.current(), command);
        return answers.made(id, id.value());
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
    ResponseEntity<Place> change(@PathVariable PlaceId id, Version version, @RequestBody PlaceFacts facts) {
        places.change(
                actor.current(),
                new Place(
                        id,
                        facts.kind(),
                        facts.name(),
                        facts.otherName(),
                        facts.area(),
                        facts.keptBy(),
                        facts.address(),
                        facts.coordinates(),
                        version.number()));
        return answers.shown(id);
    }
}
