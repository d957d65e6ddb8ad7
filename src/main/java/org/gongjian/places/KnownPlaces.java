package org.gongjian.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.district.Likeness;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** The places of a district, found by name and area. */
public final class KnownPlaces {

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<PlaceId, Place> byId = new HashMap<>();

    KnownPlaces(Collection<Place> all) {
        for (Place place : all) {
            byId.put(place.id(), place);
            texts(place.name())
                    .distinct()
                    .forEach(text -> byName.computeIfAbsent(text, name -> new ArrayList<>())
                            .add(place));
        }
    }

    /** Finds the place a row means; what is null in the row says nothing and so differs from nothing. */
    public Likeness likenessOf(AddPlace row) {
        List<Place> named = texts(row.name())
                .flatMap(text -> byName.getOrDefault(text, List.of()).stream())
                .distinct()
                .filter(place -> Objects.equals(place.area(), row.area()))
                .toList();
        if (named.size() > 1) {
            return new Likeness.Unclear("name", Reason.of("places.likeness.several", named.size()));
        }
        if (named.isEmpty()) {
            return new Likeness.New();
        }
        Place found = named.getFirst();
        List<String> fields = Places.changes(found, merged(found, row));
        return fields.isEmpty()
                ? new Likeness.Same(found.id().value(), found.version())
                : new Likeness.Differs(found.id().value(), found.version(), fields);
    }

    /** A place with what a row says of it. */
    public Place merged(PlaceId place, AddPlace row) {
        return merged(require(place), row);
    }

    public Place require(PlaceId place) {
        return Objects.requireNonNull(byId.get(place));
    }

    private static Place merged(Place known, AddPlace row) {
        return new Place(
                known.id(),
                row.kind(),
                both(known.name(), row.name()),
                row.otherName() == null ? known.otherName() : both(known.otherName(), row.otherName()),
                row.area() == null ? known.area() : row.area(),
                row.keptBy() == null ? known.keptBy() : row.keptBy(),
                row.address() == null ? known.address() : both(known.address(), row.address()),
                row.coordinates() == null ? known.coordinates() : row.coordinates(),
                known.version());
    }

    private static Localized both(@Nullable Localized known, Localized said) {
        return known == null
                ? said
                : new Localized(said.zh() == null ? known.zh() : said.zh(), said.en() == null ? known.en() : said.en());
    }

    private static Stream<String> texts(Localized name) {
        return Stream.of(name.zh(), name.en()).filter(Objects::nonNull);
    }
}
