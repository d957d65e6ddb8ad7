package org.gongjian.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.places.Place;

/** A reading room and what stands in it, by kind; every figure is counted from the movements of things. */
public record ReadingRoom(Place place, List<StockKind> kinds) {

    public ReadingRoom {
        kinds = List.copyOf(kinds);
    }

    /** Below the district. */
    public String path() {
        return "reading-rooms/" + place.id().value();
    }

    public int titles() {
        return kinds.stream().mapToInt(StockKind::titles).sum();
    }

    /** All there is, by unit of measure. */
    public List<Amount> amounts() {
        Map<UnitOfMeasure, Amount> sums = new EnumMap<>(UnitOfMeasure.class);
        kinds.stream()
                .flatMap(kind -> kind.amounts().stream())
                .forEach(amount -> sums.merge(amount.unit(), amount, Amount::and));
        return List.copyOf(sums.values());
    }

    /** The kinds there were none of before a day. */
    public List<StockKind> newSince(LocalDate day) {
        return kinds.stream().filter(kind -> !kind.since().isBefore(day)).toList();
    }

    /** The kinds that a record brought first. */
    public List<StockKind> newThrough(RecordRef record) {
        return kinds.stream().filter(kind -> kind.through().equals(record)).toList();
    }
}
