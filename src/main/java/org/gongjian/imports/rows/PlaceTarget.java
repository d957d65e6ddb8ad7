package org.gongjian.imports.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.KnownOrganizations;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Coordinates;
import org.gongjian.places.KnownPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlaceRegister;
import org.jspecify.annotations.Nullable;

/** Rows of places, by name and area. */
final class PlaceTarget implements Target<AddPlace> {

    private final PlaceRegister register;
    private final KnownPlaces known;
    private final KnownOrganizations units;
    private final AreaWords areas;
    private final Words<Place.Kind> kinds;
    private final Bounds bounds;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Position, Verdict> mayKeep = new HashMap<>();

    PlaceTarget(PlaceRegister register, KnownOrganizations units, AreaWords areas, Wordings wordings, Bounds bounds) {
        this.register = register;
        this.known = register.known();
        this.units = units;
        this.areas = areas;
        this.kinds = Words.of(Place.Kind.values(), kind -> wordings.both(kind.label()));
        this.bounds = bounds;
    }

    private record Position(@Nullable AreaId area, @Nullable UnitId keptBy) {}

    @Override
    public Optional<AddPlace> read(RowReading row) {
        Optional<Localized> name = Words.named(row, "name", "nameEn");
        Optional<Place.Kind> kind = kinds.read(row, "kind");
        Optional<AreaId> area = areas.read(row, "area");
        Optional<UnitId> keptBy = Words.unit(row, "keptBy", units);
        Optional<Localized> address = Words.named(row, "address", "");
        Optional<Localized> otherName = Words.named(row, "otherName", "");
        Optional<Coordinates> coordinates = coordinates(row);
        if (row.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new AddPlace(
                PlaceId.next(),
                kind.orElseThrow(),
                name.orElseThrow(),
                otherName.orElse(null),
                area.orElse(null),
                keptBy.orElse(null),
                address.orElse(null),
                coordinates.orElse(null)));
    }

    @Override
    public int repeats(AddPlace row, int number) {
        String key =
                row.name().json() + " " + (row.area() == null ? "" : row.area().value());
        @Nullable Integer earlier = seen.putIfAbsent(key, number);
        return earlier == null ? 0 : earlier;
    }

    @Override
    public List<Likeness> compare(List<AddPlace> rows) {
        return rows.stream()
                .map(row -> mayKeep(row.area(), row.keptBy())
                        .reason()
                        .<Likeness>map(why -> new Likeness.Unclear("area", why))
                        .orElseGet(() -> known.likenessOf(row)))
                .toList();
    }

    @Override
    public Optional<Reason> mustStay(AddPlace row, Likeness.Differs found) {
        Place before = known.require(new PlaceId(found.id()));
        return mayKeep(before.area(), before.keptBy()).reason();
    }

    @Override
    public List<UUID> register(List<AddPlace> rows) {
        register.add(bounds.by(), rows);
        return rows.stream().map(row -> row.id().value()).toList();
    }

    @Override
    public List<FormerRow> change(List<Change<AddPlace>> changes) {
        return register.change(
                bounds.by(),
                changes.stream()
                        .map(change -> known.merged(new PlaceId(change.found().id()), change.row()))
                        .toList());
    }

    private static Optional<Coordinates> coordinates(RowReading row) {
        Optional<String> latitude = row.text("latitude");
        Optional<String> longitude = row.text("longitude");
        return latitude.isEmpty() && longitude.isEmpty()
                ? Optional.empty()
                : row.submit(
                        latitude.isEmpty() ? "longitude" : "latitude",
                        () -> Coordinates.typed(latitude.orElse(null), longitude.orElse(null))
                                .orElseThrow());
    }

    private Verdict mayKeep(@Nullable AreaId area, @Nullable UnitId keptBy) {
        return mayKeep.computeIfAbsent(
                new Position(area, keptBy), where -> register.mayKeep(bounds.by(), where.area(), where.keptBy()));
    }
}
