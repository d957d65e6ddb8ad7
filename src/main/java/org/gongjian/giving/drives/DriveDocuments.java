package org.gongjian.giving.drives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drives are found by everybody, by what is gathered, for what, by whom and where to bring it. */
@Component
@Transactional(readOnly = true)
class DriveDocuments implements SearchSource {

    private final DriveRows rows;
    private final Organizations organizations;
    private final Places places;
    private final RecordIds records;

    DriveDocuments(DriveRows rows, Organizations organizations, Places places, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.places = places;
        this.records = records;
    }

    @Override
    public String kind() {
        return DriveId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Drive> drives = rows.byIds(ids.stream().map(DriveId::new).toList());
        Map<UnitId, Localized> holders = organizations.names(
                drives.stream().map(drive -> drive.terms().holder()).distinct().toList());
        Map<PlaceId, Localized> shelves = places.names(drives.stream()
                .flatMap(drive -> drive.terms().places().stream())
                .distinct()
                .toList());
        return drives.stream()
                .map(drive -> SearchDocument.of(
                                drive.ref(), drive.path(), drive.terms().title())
                        .saying(drive.terms().purpose())
                        .saying(holders.get(drive.terms().holder()))
                        .saying(drive.terms().places().stream()
                                .filter(shelves::containsKey)
                                .map(shelves::get))
                        .on(drive.terms().from())
                        .to(Readers.everybody()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("drive", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "place");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("select id from drive where holder_id in (:ids)", named.id());
            case "place" -> records.of("select drive_id from drive_place where place_id in (:ids)", named.id());
            default -> List.of();
        };
    }
}
