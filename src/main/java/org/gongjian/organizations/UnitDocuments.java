package org.gongjian.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units are found by everybody, by each of their names, kind, code, area and the unit they are part of. */
@Component
@Transactional(readOnly = true)
class UnitDocuments implements SearchSource {

    private final OrganizationRows rows;
    private final Areas areas;
    private final Wordings wordings;
    private final RecordIds records;

    UnitDocuments(OrganizationRows rows, Areas areas, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.areas = areas;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return "unit";
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Organization> units = rows.byIds(ids.stream().map(UnitId::new).toList());
        Map<UnitId, Organization> parents =
                rows
                        .byIds(units.stream()
                                .map(Organization::parent)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        Map<AreaId, Localized> paths = areas.paths().stream()
                .collect(Collectors.toMap(area -> area.area().id(), AreaPath::path));
        return units.stream().map(unit -> document(unit, parents, paths)).toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("organization", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "area");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("select id from organization where parent_id in (:ids)", named.id());
            case "area" ->
                records.of(
                        "select id from unit where area_id in (:ids)",
                        areas.withAllBelow(new AreaId(named.id())).stream()
                                .map(AreaId::value)
                                .toList());
            default -> List.of();
        };
    }

    private SearchDocument document(
            Organization unit, Map<UnitId, Organization> parents, Map<AreaId, Localized> paths) {
        Organization parent = unit.parent() == null ? null : parents.get(unit.parent());
        return SearchDocument.of(unit.ref(), unit.path(), unit.name())
                .called(unit.shortName(), unit.otherName())
                .saying(Stream.of(
                        parent == null ? null : parent.name(),
                        unit.area() == null ? null : paths.get(unit.area()),
                        unit.code() == null ? null : Localized.zh(unit.code().value()),
                        wordings.both(unit.kind().label())));
    }
}
