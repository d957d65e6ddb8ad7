package org.gongjian.places.web;

import java.util.Optional;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Coordinates;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.map.Datum;

/** The fields of the form of a place, both ways: what a record fills in, and what was typed. */
final class PlaceFields {

    private static final int DEGREES = 24;

    private PlaceFields() {}

    static Form filled(Place place) {
        return Form.blank()
                .with("id", null)
                .with("version", place.version())
                .with("kind", place.kind().code())
                .with("name", place.name())
                .with("otherName", place.otherName())
                .with("area", place.area() == null ? null : place.area().value())
                .with("keptBy", place.keptBy() == null ? null : place.keptBy().value())
                .with("address", place.address())
                .with(
                        "latitude",
                        place.coordinates() == null ? null : place.coordinates().latitude())
                .with(
                        "longitude",
                        place.coordinates() == null ? null : place.coordinates().longitude());
    }

    /** What was typed, as the place of this id; empty where a fault was noted. */
    static Optional<Place> read(Form form, PlaceId id) {
        Optional<Place.Kind> kind = form.choice("kind", Place.Kind.class);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> otherName = form.optionalLocalized("otherName", Form.LINE);
        Optional<AreaId> area = form.optionalId("area", AreaId::new);
        Optional<UnitId> keptBy = form.optionalId("keptBy", UnitId::new);
        Optional<Localized> address = form.optionalLocalized("address", Form.LINE);
        Optional<String> latitude = form.optionalText("latitude", DEGREES);
        Optional<String> longitude = form.optionalText("longitude", DEGREES);
        Datum datum = form.has("datum", Datum.GCJ02.name()) ? Datum.GCJ02 : Datum.WGS84;
        return form.submit(() -> new Place(
                id,
                kind.orElseThrow(),
                name.orElseThrow(),
                otherName.orElse(null),
                area.orElse(null),
                keptBy.orElse(null),
                address.orElse(null),
                Coordinates.typed(latitude.orElse(null), longitude.orElse(null))
                        .map(datum::kept)
                        .orElse(null),
                form.version()));
    }
}
