package org.gongjian.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brands, programmes and series are found by everybody, by name, kind, aim and the unit that runs them. */
@Component
@Transactional(readOnly = true)
class ProgrammeDocuments implements SearchSource {

    private final ProgrammeRows rows;
    private final Organizations organizations;
    private final Wordings wordings;
    private final RecordIds records;

    ProgrammeDocuments(ProgrammeRows rows, Organizations organizations, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Programme> programmes =
                rows.byIds(ids.stream().map(ProgrammeId::new).toList());
        Map<UnitId, Localized> owners = organizations.names(programmes.stream()
                .map(Programme::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return programmes.stream()
                .map(programme -> document(programme, programme.owner() == null ? null : owners.get(programme.owner())))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("programme", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("unit")
                ? records.of("select id from programme where owner_id in (:ids)", named.id())
                : List.of();
    }

    private SearchDocument document(Programme programme, @Nullable Localized owner) {
        return SearchDocument.of(programme.ref(), programme.path(), programme.name())
                .called(programme.otherName())
                .saying(Stream.of(
                        programme.aim(),
                        programme.motto(),
                        owner,
                        wordings.both(programme.kind().label())));
    }
}
