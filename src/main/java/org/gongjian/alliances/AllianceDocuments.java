package org.gongjian.alliances;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alliances are found by everybody, by name, meaning and the units that belong or belonged to them. */
@Component
@Transactional(readOnly = true)
class AllianceDocuments implements SearchSource {

    private final AllianceRows rows;
    private final Organizations organizations;
    private final RecordIds records;

    AllianceDocuments(AllianceRows rows, Organizations organizations, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.records = records;
    }

    @Override
    public String kind() {
        return Alliances.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Alliance> alliances = rows.load(ids);
        Map<UnitId, Localized> names = organizations.names(
                alliances.stream().flatMap(AllianceDocuments::units).distinct().toList());
        return alliances.stream().map(alliance -> document(alliance, names)).toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("alliance", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("unit") ? rows.of(new UnitId(named.id())) : List.of();
    }

    private static Stream<UnitId> units(Alliance alliance) {
        return Stream.concat(
                Stream.of(alliance.founder()), alliance.members().stream().map(Membership::unit));
    }

    private static SearchDocument document(Alliance alliance, Map<UnitId, Localized> names) {
        return SearchDocument.of(
                        Alliances.ref(alliance.id()),
                        "alliances/" + alliance.id().value(),
                        alliance.name())
                .saying(alliance.meaning())
                .saying(units(alliance).distinct().map(names::get))
                .saying(alliance.members().stream().map(Membership::standing).distinct());
    }
}
