package org.gongjian.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Refused;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlacePage;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.CategoryTree;
import org.jspecify.annotations.Nullable;
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

    /**
     * Some of the reading rooms, oldest first.
     *
     * @param count of all of them
     * @param next after which the next page begins, null on the last
     */
    public record Page(
            List<ReadingRoom> rooms, long count, @Nullable PlaceId next) {}

    /** @param after the last one of the page before, or null for the first page */
    public Page page(@Nullable PlaceId after, int atMost) {
        PlacePage found = places.find(new FindPlaces(Place.Kind.READING_ROOM, null, null, null), after, atMost);
        CategoryTree tree = categories.tree();
        Map<UUID, List<StockLine>> stock = custody.stockOf(
                Holder.Kind.PLACE,
                found.places().stream().map(place -> place.id().value()).toList());
        return new Page(
                found.places().stream()
                        .map(place -> room(place, stock.getOrDefault(place.id().value(), List.of()), tree))
                        .toList(),
                found.count(),
                found.next());
    }

    /** Empty for a place that is not here or is no reading room. */
    public Optional<ReadingRoom> at(PlaceId place) {
        return places.byId(place)
                .filter(found -> found.kind() == Place.Kind.READING_ROOM)
                .map(found -> room(
                        found,
                        custody.stockOf(new Holder(Holder.Kind.PLACE, found.id().value())),
                        categories.tree()));
    }

    public ReadingRoom require(PlaceId place) {
        return at(place).orElseThrow(Refused::missing);
    }

    private static ReadingRoom room(Place place, List<StockLine> stock, CategoryTree tree) {
        Map<CategoryId, List<StockLine>> byCategory =
                stock.stream().collect(Collectors.groupingBy(StockLine::category));
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
