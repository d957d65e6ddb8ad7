package org.gongjian.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Refused;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.CategoryTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reading rooms of the current district. Everybody may read them; nothing is entered here. */
@Service
@Transactional(readOnly = true)
public class ReadingRooms {

    private final Places places;
    private final Custody custody;
    private final Categories categories;

    ReadingRooms(Places places, Custody custody, Categories categories) {
        this.places = places;
        this.custody = custody;
        this.categories = categories;
    }

    /** Every reading room, oldest first. */
    public List<ReadingRoom> all() {
        CategoryTree tree = categories.tree();
        return places.ofKind(Place.Kind.READING_ROOM).stream()
                .map(place -> room(place, tree))
                .toList();
    }

    /** Empty for a place that is not here or is no reading room. */
    public Optional<ReadingRoom> at(PlaceId place) {
        return places.byId(place)
                .filter(found -> found.kind() == Place.Kind.READING_ROOM)
                .map(found -> room(found, categories.tree()));
    }

    public ReadingRoom require(PlaceId place) {
        return at(place).orElseThrow(Refused::missing);
    }

    private ReadingRoom room(Place place, CategoryTree tree) {
        Map<CategoryId, List<StockLine>> byCategory =
                custody.stockOf(new Holder(Holder.Kind.PLACE, place.id().value())).stream()
                        .collect(Collectors.groupingBy(StockLine::category));
        return new ReadingRoom(
                place,
                tree.entries().stream()
                        .filter(entry -> byCategory.containsKey(entry.category().id()))
                        .map(entry -> kind(
                                entry, byCategory.getOrDefault(entry.category().id(), List.of())))
                        .toList());
    }

    private static StockKind kind(CategoryTree.Entry entry, List<StockLine> lines) {
        Map<UnitOfMeasure, Amount> amounts = new EnumMap<>(UnitOfMeasure.class);
        lines.forEach(line ->
                amounts.merge(line.unit(), new Amount(line.unit(), line.quantity(), line.atLeast()), Amount::and));
        StockLine first = lines.stream()
                .min(Comparator.comparing(StockLine::since))
                .orElseThrow(() -> new IllegalArgumentException("a kind without things"));
        return new StockKind(
                entry.category().id(),
                entry.path(),
                (int) lines.stream().map(StockLine::title).distinct().count(),
                List.copyOf(amounts.values()),
                first.since(),
                first.because());
    }
}
