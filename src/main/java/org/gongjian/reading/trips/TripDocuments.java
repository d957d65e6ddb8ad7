package org.gongjian.reading.trips;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trips are found by everybody, by the stop and by what was noted. */
@Component
@Transactional(readOnly = true)
class TripDocuments implements SearchSource {

    private final TripRows rows;
    private final Places places;
    private final RecordIds records;

    TripDocuments(TripRows rows, Places places, RecordIds records) {
        this.rows = rows;
        this.places = places;
        this.records = records;
    }

    @Override
    public String kind() {
        return TripId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Trip> trips = rows.byIds(ids);
        Map<PlaceId, Localized> stops =
                places.names(trips.stream().map(Trip::stop).distinct().toList());
        return trips.stream()
                .filter(trip -> stops.containsKey(trip.stop()))
                .map(trip -> SearchDocument.of(
                                trip.id().ref(),
                                trip.path(),
                                TripTitles.title(stops.getOrDefault(trip.stop(), TripTitles.UNNAMED)))
                        .saying(trip.note() == null ? null : Localized.zh(trip.note()))
                        .on(trip.on()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("reading_trip", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("place");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return records.of("select id from reading_trip where place_id in (:ids)", named.id());
    }
}
