package org.gongjian.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places are found by everybody, by name, kind, address and area. */
@Component
@Transactional(readOnly = true)
class PlaceDocuments implements SearchSource {

    private final PlaceRows rows;
    private final Areas areas;
    private final Wordings wordings;
    private final RecordIds records;

    PlaceDocuments(PlaceRows rows, Areas areas, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.areas = areas;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return "place";
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        Map<AreaId, Localized> paths = areas.paths().stream()
                .collect(Collectors.toMap(area -> area.area().id(), AreaPath::path));
        return rows.byIds(ids.stream().map(PlaceId::new).toList()).stream()
                .map(place -> document(place, place.area() == null ? null : paths.get(place.area())))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("place", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("area");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("area")
                ? records.of(
                        "select id from place where area_id in (:ids)",
                        areas.withAllBelow(new AreaId(named.id())).stream()
                                .map(AreaId::value)
                                .toList())
                : List.of();
    }

    private SearchDocument document(Place place, @Nullable Localized area) {
        return SearchDocument.of(place.ref(), place.path(), place.name())
                .called(place.otherName())
                .saying(Stream.of(
                        place.address(), area, wordings.both(place.kind().label())));
    }
}
