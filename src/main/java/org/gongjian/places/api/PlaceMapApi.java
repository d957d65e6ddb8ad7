package org.gongjian.places.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Coordinates;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlacePage;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The resource map as GeoJSON (RFC 7946), in WGS 84. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/places/map")
class PlaceMapApi {

    private static final int MOST = 10_000;

    private final Places places;

    PlaceMapApi(Places places) {
        this.places = places;
    }

    /** @param count of all places that fit and have coordinates; at most 10,000 of them are features */
    record Features(String type, long count, List<Feature> features) {}

    record Feature(String type, PlaceId id, Point geometry, Properties properties) {}

    /** @param coordinates longitude first, then latitude, as the standard has it */
    record Point(String type, List<BigDecimal> coordinates) {}

    record Properties(
            Place.Kind kind,
            Localized name,
            @Nullable Localized otherName,
            @Nullable AreaId area,
            @Nullable UnitId keptBy,
            @Nullable Localized address) {}

    /** Every place that has coordinates. */
    @GetMapping
    Features draw(@ParameterObject FindPlaces filter) {
        PlacePage located = places.located(filter, MOST);
        return new Features(
                "FeatureCollection",
                located.count(),
                located.places().stream().map(PlaceMapApi::feature).toList());
    }

    private static Feature feature(Place place) {
        Coordinates at = Objects.requireNonNull(place.coordinates());
        return new Feature(
                "Feature",
                place.id(),
                new Point("Point", List.of(at.longitude(), at.latitude())),
                new Properties(
                        place.kind(), place.name(), place.otherName(), place.area(), place.keptBy(), place.address()));
    }
}
